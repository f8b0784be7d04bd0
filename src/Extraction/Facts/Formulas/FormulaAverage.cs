namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>The mean of a value at this year's end and the prior one's.</summary>
public sealed record FormulaAverage(FormulaExpression Of) : FormulaExpression;
