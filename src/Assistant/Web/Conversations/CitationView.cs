using LittleGiants.Assistant.Chat;
using LittleGiants.Assistant.Web.Http;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>What an answer cites: a place of a document, or arithmetic over such places.</summary>
/// <param name="Text">The quote, or the arithmetic in full.</param>
/// <param name="Focus">Where the number that the sentence states is printed; null when that is not certain.</param>
/// <param name="Concept">The fact it shows, by which a wrong value is corrected; null for a quote of anything else.</param>
/// <param name="Parts">The places that arithmetic stands on.</param>
internal sealed record CitationView(
    int Number,
    CitationKind Kind,
    string Text,
    long? DocumentId,
    string? Document,
    int? Page,
    int? Start,
    int? End,
    Span? Focus,
    string? Concept,
    long? CompanyId,
    int? FiscalYear,
    IReadOnlyList<CitationView> Parts)
{
    public static CitationView Of(KeptCitation kept, int number) => new(
        number,
        kept.Page is null ? CitationKind.Derivation : CitationKind.Quote,
        kept.Text,
        kept.DocumentId,
        kept.Document,
        kept.Page,
        kept.Start,
        kept.End,
        kept is { FocusStart: { } start, FocusEnd: { } end } ? new Span(start, end) : null,
        kept.Concept,
        kept.CompanyId,
        kept.FiscalYear,
        [.. kept.Parts.Select(part => Of(part, number))]);
}

internal enum CitationKind
{
    Quote,
    Derivation,
}
