namespace LittleGiants.Extraction.Facts;

/// <param name="Concept">The id of a concept without a fact for the current period.</param>
public sealed record Absence(string Concept, AbsenceReason Reason);
