namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>The same some years before.</summary>
/// <param name="Years">1 for the prior year.</param>
public sealed record FormulaShift(FormulaExpression Of, int Years) : FormulaExpression;
