namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>The mean of a value over this year and those before it.</summary>
public sealed record FormulaMean(FormulaExpression Of, int Years) : FormulaExpression;
