namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>A line that a formula needs and the document lacks, or contradicts itself in.</summary>
/// <param name="Id">A concept's id.</param>
/// <param name="IsConflicting">Whether it is stated with values that exclude each other.</param>
public sealed record MissingLine(string Id, int FiscalYear, bool IsConflicting);
