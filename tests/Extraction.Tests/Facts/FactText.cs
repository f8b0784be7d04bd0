using System.Globalization;
using System.Text;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Markdown;

namespace LittleGiants.Extraction.Tests.Facts;

/// <summary>Short documents of our own for the reading of facts, and facts as lines of text.</summary>
internal static class FactText
{
    public static readonly QuantityReaders Readers = new();

    public static readonly FactExtractor Extractor = new(ConceptCatalog.Default, Readers);

    /// <summary>A page of an article or a web page: one page without a size. Tables have their heads.</summary>
    public static SourceDocument Markdown(string language, string text)
    {
        var result = new MarkdownReader().Read(new DocumentSource("x.md", Encoding.UTF8.GetBytes(text)), new ReadOptions(), CancellationToken.None);
        return result.Document! with { Language = language };
    }

    /// <summary>The same on a page of paper, as filings are.</summary>
    public static SourceDocument Report(string language, string text)
    {
        var document = Markdown(language, text);
        return document with { Pages = [new DocumentPage(1, 595, 842, TextQuality.TextLayer, new TextSpan(0, document.Text.Length), [], [])] };
    }

    /// <summary>A frame for a calendar year.</summary>
    public static DocumentFrame Frame(SourceDocument document, int year = 2023, string? currency = "EUR", DocumentKind kind = DocumentKind.AnnualReport) => new(document, kind)
    {
        FiscalYear = year,
        PeriodStart = new DateOnly(year, 1, 1),
        PeriodEnd = new DateOnly(year, 12, 31),
        Currency = currency,
    };

    public static IReadOnlyList<string> Lines(IEnumerable<Observation> observations) =>
        [.. observations.Select(seen => $"{seen.Concept} {seen.Period.FiscalYear} {Value(seen.Quantity)} {seen.Scope}")];

    /// <summary>Concept, year, value and scope of each fact.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<Fact> facts) =>
        [.. facts.Select(fact => $"{fact.Concept} {fact.Period.FiscalYear} {(fact.Quantity is { } quantity ? Value(quantity) : fact.Text)} {fact.Scope}")];

    private static string Value(Quantity quantity) =>
        (quantity.Value ?? quantity.Low ?? quantity.High ?? 0).ToString("0.##########", CultureInfo.InvariantCulture) + (quantity.Currency is { } currency ? " " + currency : "");
}
