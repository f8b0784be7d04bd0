using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Web.Documents;

/// <summary>The documents that the page shows. The list is kept until the library changes: every page and box that is asked for looks into it.</summary>
internal sealed class DocumentShelf(ILibrary library)
{
    private volatile Kept? _kept;

    public async Task<IReadOnlyList<DocumentRecord>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await KeptAsync(cancellationToken)).ById.Values.OrderBy(document => document.Id)];

    public async Task<DocumentRecord?> FindAsync(long id, CancellationToken cancellationToken) => (await KeptAsync(cancellationToken)).ById.GetValueOrDefault(id);

    public async Task<IReadOnlyList<DocumentSummary>> SummariesAsync(IReadOnlyList<DocumentRecord> documents, CancellationToken cancellationToken)
    {
        var companies = (await library.CompaniesAsync(cancellationToken)).ToDictionary(company => company.Id, company => company.Name);
        var facts = await library.FactCountsAsync(cancellationToken);
        return [.. documents.Select(document => new DocumentSummary
        {
            Id = document.Id,
            Name = document.Name,
            MediaType = document.MediaType,
            Kind = document.Kind,
            Language = document.Language,
            Title = document.Title,
            Outlet = document.Outlet,
            Date = document.Date,
            CompanyId = document.CompanyId,
            Company = document.CompanyId is { } company ? companies.GetValueOrDefault(company) : null,
            FiscalYear = document.FiscalYear,
            PeriodEnd = document.PeriodEnd,
            IsInterim = document.IsInterim,
            IsCorrected = document.IsCorrected,
            SupersededBy = document.SupersededBy,
            PageCount = document.PageCount,
            UnreadablePages = document.UnreadablePages,
            WarningCount = document.Warnings.Count,
            FactCount = facts.GetValueOrDefault(document.Id),
            Added = document.Added,
            FactsOnly = document.IsFactsOnly,
        })];
    }

    private async Task<Kept> KeptAsync(CancellationToken cancellationToken)
    {
        var version = await library.VersionAsync(cancellationToken);
        if (_kept is not { } kept || kept.Version != version)
        {
            _kept = kept = new Kept(version, (await library.DocumentsAsync(cancellationToken)).ToDictionary(document => document.Id));
        }

        return kept;
    }

    private sealed record Kept(long Version, IReadOnlyDictionary<long, DocumentRecord> ById);
}
