using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Web.Facts;

/// <summary>A fact that was looked for and not found.</summary>
/// <param name="SettledBy">Where it usually stands, in words.</param>
internal sealed record AbsentView(string Concept, string Label, AbsenceReason State, int? FiscalYear, long? DocumentId, string? Document, string? SettledBy);
