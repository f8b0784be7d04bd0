namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>What a value grew by since the prior year.</summary>
public sealed record FormulaChange(FormulaExpression Of) : FormulaExpression;
