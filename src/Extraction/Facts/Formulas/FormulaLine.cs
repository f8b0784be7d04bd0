namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>A line, or another formula, of the year that is asked for.</summary>
/// <param name="Id">Of a concept or of a formula.</param>
public sealed record FormulaLine(string Id) : FormulaExpression;
