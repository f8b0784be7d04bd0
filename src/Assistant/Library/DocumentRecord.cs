using System.Text.Json.Serialization;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Library;

/// <summary>A document of the library, without its text.</summary>
internal sealed record DocumentRecord
{
    /// <summary>The code of the warning on a document of which an import brought the facts alone.</summary>
    public const string FactsOnly = "factsOnly";

    /// <summary>0 until the store has given one.</summary>
    public long Id { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>The file's name as the analyst knows it; never used as a path.</summary>
    public required string Name { get; init; }

    /// <summary>The path or address it came from.</summary>
    public required string Source { get; init; }

    public required string MediaType { get; init; }

    public required DocumentKind Kind { get; init; }

    public string? Language { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    /// <summary>The day of publication, for an article.</summary>
    public DateOnly? Date { get; init; }

    public long? CompanyId { get; init; }

    /// <summary>As the company calls it.</summary>
    public int? FiscalYear { get; init; }

    public DateOnly? PeriodStart { get; init; }

    public DateOnly? PeriodEnd { get; init; }

    /// <summary>For a part of the year.</summary>
    public bool IsInterim { get; init; }

    /// <summary>It calls itself a corrected edition.</summary>
    public bool IsCorrected { get; init; }

    public string? Currency { get; init; }

    public required int PageCount { get; init; }

    public IReadOnlyList<int> UnreadablePages { get; init; } = [];

    public IReadOnlyList<ReadWarning> Warnings { get; init; } = [];

    public IReadOnlyList<Absence> Absent { get; init; } = [];

    public DateTimeOffset Added { get; init; }

    /// <summary>The corrected edition that took its place.</summary>
    public long? SupersededBy { get; init; }

    public IdRange Passages { get; init; }

    public IdRange Rows { get; init; }

    /// <summary>The version of the program that read it.</summary>
    public required string Stamp { get; init; }

    /// <summary>Whether neither its text nor its original is there.</summary>
    [JsonIgnore]
    public bool IsFactsOnly => Warnings.Any(warning => warning.Code == FactsOnly);

    /// <summary>The name without its ending, by which batch questions name it.</summary>
    [JsonIgnore]
    public string Stem => Path.GetFileNameWithoutExtension(Name);
}
