using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Library;

/// <summary>All that the store keeps of one document, written in one transaction.</summary>
internal sealed record IndexedDocument(DocumentRecord Document, IReadOnlyList<PageRecord> Pages)
{
    /// <summary>Whose document it is; null for a policy article.</summary>
    public CompanyIdentity? Company { get; init; }

    /// <summary>Companies an article states facts about beside the main one.</summary>
    public IReadOnlyList<CompanyIdentity> OtherCompanies { get; init; } = [];

    public IReadOnlyList<IndexedPassage> Passages { get; init; } = [];

    public IReadOnlyList<IndexedRow> Rows { get; init; } = [];

    public IReadOnlyList<FactRecord> Facts { get; init; } = [];

    public IReadOnlyList<StatementRecord> Statements { get; init; } = [];
}
