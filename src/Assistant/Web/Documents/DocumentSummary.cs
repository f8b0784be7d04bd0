using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Web.Documents;

/// <summary>A document of the library in a list.</summary>
internal record DocumentSummary
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public required DocumentKind Kind { get; init; }

    public required string? Language { get; init; }

    public required string? Title { get; init; }

    public required string? Outlet { get; init; }

    /// <summary>The day of publication, for an article.</summary>
    public required DateOnly? Date { get; init; }

    public required long? CompanyId { get; init; }

    public required string? Company { get; init; }

    public required int? FiscalYear { get; init; }

    public required DateOnly? PeriodEnd { get; init; }

    public required bool IsInterim { get; init; }

    public required bool IsCorrected { get; init; }

    /// <summary>The corrected edition that took its place.</summary>
    public required long? SupersededBy { get; init; }

    public required int PageCount { get; init; }

    public required IReadOnlyList<int> UnreadablePages { get; init; }

    public required int WarningCount { get; init; }

    public required int FactCount { get; init; }

    public required DateTimeOffset Added { get; init; }

    /// <summary>Whether neither its text nor its original is there.</summary>
    public required bool FactsOnly { get; init; }
}
