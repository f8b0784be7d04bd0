namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>A definition in words, read.</summary>
/// <param name="FiscalYear">The latest year it names, for which it is to be computed; null when it names none.</param>
public sealed record FormulaReading(FormulaExpression Expression, int? FiscalYear);
