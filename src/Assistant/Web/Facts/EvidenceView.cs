using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Screening;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Web.Facts;

/// <summary>A place of a document that shows something.</summary>
/// <param name="Start">Of the quote, in the document's canonical text.</param>
/// <param name="Focus">Of the printed number; null when the quote does not show it for certain.</param>
internal sealed record EvidenceView(long DocumentId, string Document, int Page, string Quote, int Start, int End, Span? Focus)
{
    public static EvidenceView Of(DocumentRecord document, Citation citation, Fact? fact) =>
        Of(document, citation, fact is null ? null : Span.Of(PrintedPlace.Of(fact, citation)));

    public static EvidenceView Of(DocumentRecord document, Citation citation, Quantity? quantity) => Of(document, citation, Span.Of(PrintedPlace.Of(quantity, citation)));

    /// <summary>Without what only the analyst says.</summary>
    public static IReadOnlyList<EvidenceView> Of(IEnumerable<ScreenedSource> sources) => [.. sources.Select(Of).OfType<EvidenceView>()];

    private static EvidenceView? Of(ScreenedSource source) => source is { DocumentId: { } document, Document: { } name, Span: { } span, Quote: { } quote }
        ? new EvidenceView(document, name, source.Page ?? 1, quote, span.Start, span.End, Span.Of(source.Focus))
        : null;

    private static EvidenceView Of(DocumentRecord document, Citation citation, Span? focus) =>
        new(document.Id, document.Name, citation.Page, citation.Quote, citation.Span.Start, citation.Span.End, focus);
}
