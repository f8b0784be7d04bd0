using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts;

/// <param name="Concept">The id of a concept without a fact for the current period.</param>
public sealed record Absence(string Concept, AbsenceReason Reason)
{
    /// <summary>Where the document says that it does not apply; null for the other reasons.</summary>
    public TextSpan? Evidence { get; init; }
}
