namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>A number of the formula itself.</summary>
public sealed record FormulaNumber(decimal Value) : FormulaExpression;
