using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Library;

/// <summary>What the documents in view say of a company, merged.</summary>
internal sealed record CompanyView(CompanyRecord Company, IReadOnlyList<DocumentRecord> Documents, IReadOnlyList<CompanyFact> Facts)
{
    /// <summary>All that the library knows of a company, without the documents that others took the place of.</summary>
    public static CompanyView Of(CompanyDossier dossier)
    {
        var documents = dossier.Documents.Where(document => document.SupersededBy is null).ToList();
        return new CompanyView(dossier.Company, documents, CompanyFacts.Merge(documents, dossier.Facts, dossier.Corrections));
    }

    /// <summary>The same with rivals and checks of every fact; null when there is no such company.</summary>
    public static async Task<CompanyView?> ReadAsync(ILibrary library, long companyId, CancellationToken cancellationToken) =>
        await library.DossiersAsync(new IdRange(companyId, companyId), [], cancellationToken) is [var dossier]
            ? Of(dossier with { Facts = await library.FactsAsync(new FactQuery { CompanyId = companyId }, cancellationToken) })
            : null;

    /// <summary>A subject for a document whose company was not found: its id is the document's, negative.</summary>
    public static CompanyRecord Nameless(DocumentRecord document, string name) => new(-document.Id, name, name);

    /// <summary>The newest whole year of a report; without one, of any fact.</summary>
    public int? LatestYear { get; } =
        Documents.Where(document => document is { IsInterim: false, Kind: DocumentKind.AnnualReport }).Max(document => document.FiscalYear)
        ?? Documents.Where(document => document is { IsInterim: false }).Max(document => document.FiscalYear)
        ?? Facts.Max(fact => fact.FiscalYear);

    /// <summary>The report of a year, or the newest one.</summary>
    public DocumentRecord? ReportOf(int? year) =>
        Documents.Where(document => year is null || document.FiscalYear == year)
            .OrderBy(document => document.Kind).ThenBy(document => document.IsInterim).ThenByDescending(document => document.FiscalYear).FirstOrDefault();

    /// <summary>The value for the whole company; a value bound to no year stands for the newest.</summary>
    public CompanyFact? Find(string concept, int? year)
    {
        var stated = Facts.Where(fact => fact.Concept == concept && fact.Scope == Scope.Consolidated).ToList();
        return stated.FirstOrDefault(fact => fact.FiscalYear == year)
            ?? (year == LatestYear || year is null ? stated.FirstOrDefault(fact => fact.FiscalYear is null) ?? (LatestYear is null ? stated.FirstOrDefault() : null) : null);
    }

    /// <summary>The years for which a concept is known, the newest first.</summary>
    public IReadOnlyList<int> YearsOf(string concept) =>
        [.. Facts.Where(fact => fact.Concept == concept && fact.Scope == Scope.Consolidated && fact.FiscalYear is not null).Select(fact => fact.FiscalYear!.Value).Distinct()];

    /// <summary>The facts as one document would state them, for the assessor; the facts' order is that of <see cref="Facts"/>.</summary>
    public ExtractionResult AsExtraction(int? year)
    {
        var report = ReportOf(year) ?? (Documents.Count > 0 ? Documents[0] : null);
        var frame = new DocumentFrame(Empty(report), report?.Kind ?? DocumentKind.Other)
        {
            Company = new CompanyIdentity(Company.Name),
            FiscalYear = year ?? report?.FiscalYear,
            PeriodEnd = report?.PeriodEnd?.AddYears((year ?? report.FiscalYear ?? 0) - (report.FiscalYear ?? 0)),
            PeriodStart = report?.PeriodStart?.AddYears((year ?? report.FiscalYear ?? 0) - (report.FiscalYear ?? 0)),
            Currency = report?.Currency,
        };
        return new ExtractionResult(frame, [.. Facts.Select(fact => fact.Chosen.Fact)], report?.Absent ?? []);
    }

    private static SourceDocument Empty(DocumentRecord? report) => new()
    {
        Sha256 = report?.Sha256 ?? "",
        MediaType = report?.MediaType ?? "",
        Text = "",
        Pages = [],
        Blocks = [],
        Tables = [],
        Warnings = [],
        Language = report?.Language,
    };
}
