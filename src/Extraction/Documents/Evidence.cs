namespace LittleGiants.Extraction.Documents;

/// <summary>A quote that was found in a document, and where it is shown.</summary>
/// <param name="Page">The 1-based file page on which it starts.</param>
/// <param name="Quote">The canonical text of the span, character by character.</param>
/// <param name="Regions">One for each printed line; none in formats without places.</param>
public sealed record Evidence(int Page, string Quote, TextSpan Span, IReadOnlyList<PageRegion> Regions)
{
    public static Evidence At(SourceDocument document, TextSpan span)
    {
        if (span.IsEmpty || span.End > document.Text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(span), $"Evidence quotes text: {span} of {document.Text.Length}.");
        }

        return new Evidence(
            document.PageAt(span.Start).Number, document.TextOf(span).ToString(), span, document.RegionsOf(span));
    }

    /// <summary>The evidence for a found quote: one for each of its spans.</summary>
    public static IReadOnlyList<Evidence> For(SourceDocument document, QuoteMatch match) =>
        [.. match.Spans.Select(span => At(document, span))];
}
