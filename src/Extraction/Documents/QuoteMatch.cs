namespace LittleGiants.Extraction.Documents;

/// <summary>Where a quote stands in a document.</summary>
/// <param name="Spans">In text order; more than one when the quote leaves parts out, or runs over a page break past a running head.</param>
/// <param name="Similarity">1 for equal texts; else 1 − edit distance ÷ length of the quote, both after folding.</param>
public sealed record QuoteMatch(QuoteMatchKind Kind, IReadOnlyList<TextSpan> Spans, double Similarity)
{
    public static QuoteMatch None { get; } = new(QuoteMatchKind.NotFound, [], 0);

    public bool IsFound => Kind != QuoteMatchKind.NotFound;

    /// <summary>From the first character to the last, with what stands between the spans; null when nothing was found.</summary>
    public TextSpan? Extent => Spans.Count == 0 ? null : Spans[0].Union(Spans[^1]);

    /// <summary>One rectangle for each printed line.</summary>
    public IReadOnlyList<PageRegion> RegionsIn(SourceDocument document)
    {
        var regions = new List<PageRegion>();
        foreach (var span in Spans)
        {
            regions.AddRange(document.RegionsOf(span));
        }

        return regions;
    }
}
