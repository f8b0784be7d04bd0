using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Search.Routing;

/// <summary>What routing knows of a library; made anew when the library changes.</summary>
internal sealed class LibraryIndex(long version, IReadOnlyList<DocumentRecord> documents, IReadOnlyList<CompanyRecord> companies)
{
    private readonly Dictionary<long, FileNameWords> _names = documents.ToDictionary(document => document.Id, document => new FileNameWords(document));
    private readonly Dictionary<long, CompanyRecord> _companies = companies.ToDictionary(company => company.Id);
    private readonly Dictionary<long, int> _latest = documents.Where(document => document is { CompanyId: not null, FiscalYear: not null })
        .GroupBy(document => document.CompanyId!.Value).ToDictionary(group => group.Key, group => group.Max(document => document.FiscalYear!.Value));

    public long Version { get; } = version;

    /// <summary>Without editions that a corrected one replaced.</summary>
    public IReadOnlyList<DocumentRecord> Documents { get; } = [.. documents.Where(document => document.SupersededBy is null)];

    public IReadOnlyList<DocumentRecord> All { get; } = documents;

    public CompanyNames Companies { get; } = new(companies);

    public FileNameWords NameOf(DocumentRecord document) => _names[document.Id];

    public CompanyRecord? Company(long id) => _companies.GetValueOrDefault(id);

    public int? LatestYear(long? company) => company is { } id && _latest.TryGetValue(id, out var year) ? year : null;
}
