using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Screening;

/// <summary>Where a value stands: a page of a document, or the analyst's word.</summary>
/// <param name="Document">The document's name; null when only the analyst gives the value.</param>
/// <param name="Page">Null in formats without pages.</param>
/// <param name="Analyst">"NAME, 2025-01-02: why" where the analyst set or confirmed the value; null when documents alone give it.</param>
internal sealed record ScreenedSource(string Concept, string Printed, long? DocumentId, string? Document, int? Page, string? Quote, string? Analyst)
{
    /// <summary>Of the quote, in the document's canonical text.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>Of the printed number; null when the quote does not show it for certain.</summary>
    public TextSpan? Focus { get; init; }

    /// <summary>"report.pdf p. 4".</summary>
    public string Place => Document is null ? "analyst" : Page is { } page ? FormattableString.Invariant($"{Document} p. {page}") : Document;
}
