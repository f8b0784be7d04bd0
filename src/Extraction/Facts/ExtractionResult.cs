namespace LittleGiants.Extraction.Facts;

/// <summary>All that was extracted of one document.</summary>
/// <param name="Facts">The current period's first, in the order of the catalog; then prior periods.</param>
public sealed record ExtractionResult(DocumentFrame Frame, IReadOnlyList<Fact> Facts, IReadOnlyList<Absence> Absent)
{
    /// <summary>Companies an article states facts about, beside the main one.</summary>
    public IReadOnlyList<CompanyIdentity> OtherCompanies { get; init; } = [];
}
