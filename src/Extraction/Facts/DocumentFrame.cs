using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts;

/// <summary>What must be known of a document before its figures can be read: whose it is, for which year, in which currency.</summary>
public sealed record DocumentFrame(SourceDocument Document, DocumentKind Kind)
{
    public CompanyIdentity? Company { get; init; }

    /// <summary>The year as the company itself calls it.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>The last day of the current period.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>The first day of the current period; a year before <see cref="PeriodEnd"/> unless the document says otherwise.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>The reporting currency the document declares, ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>The power of ten that the document declares for all its statements ("in thousands unless otherwise stated"); null when it declares none.</summary>
    public int? StatementPower { get; init; }

    /// <summary>Whether the year was inferred from the columns of tables, because the document is not named after one.</summary>
    public bool IsYearInferred { get; init; }

    /// <summary>A filing or article for a part of the year: flows without a year of their own are not the year's.</summary>
    public bool IsInterim { get; init; }

    /// <summary>The tag of the language whose grammar reads the figures.</summary>
    public string Language => Document.Language ?? "en";

    public Period CurrentDuration => new(PeriodStart, PeriodEnd, FiscalYear);

    public Period CurrentInstant => new(null, PeriodEnd, FiscalYear);
}
