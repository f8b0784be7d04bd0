namespace LittleGiants.Extraction.Documents;

/// <summary>The part of a text that is nearest to a quote by edit distance (Sellers 1980), inside a band of diagonals.</summary>
/// <param name="Distance">Letters changed, left out or added; <see cref="int.MaxValue"/> when more than allowed.</param>
internal readonly record struct QuoteAlignment(int Distance, int Start, int Length)
{
    /// <param name="text">The quote may start at any of its first <paramref name="slack"/> + 1 characters.</param>
    /// <param name="slack">How many diagonals the band has beyond the first.</param>
    /// <param name="limit">The largest distance of interest.</param>
    public static QuoteAlignment Find(ReadOnlySpan<char> quote, ReadOnlySpan<char> text, int slack, int limit)
    {
        // Row i, diagonal d: the best way to match i letters of the quote up to text[i + d]; with it, where that match starts.
        const int Far = int.MaxValue / 2;
        var width = slack + 1;
        var costs = new int[width];
        var starts = new int[width];
        for (var d = 0; d < width; d++)
        {
            costs[d] = d <= text.Length ? 0 : Far;
            starts[d] = d;
        }

        for (var i = 0; i < quote.Length; i++)
        {
            var best = Far;
            for (var d = 0; d < width; d++)
            {
                var column = i + d;
                var cost = column < text.Length ? costs[d] + (text[column] == quote[i] ? 0 : 1) : Far;
                var start = starts[d];
                if (d + 1 < width && costs[d + 1] + 1 < cost)
                {
                    (cost, start) = (costs[d + 1] + 1, starts[d + 1]);
                }

                if (d > 0 && column < text.Length && costs[d - 1] + 1 < cost)
                {
                    (cost, start) = (costs[d - 1] + 1, starts[d - 1]);
                }

                costs[d] = cost;
                starts[d] = start;
                best = Math.Min(best, cost);
            }

            if (best > limit)
            {
                return new QuoteAlignment(int.MaxValue, 0, 0);
            }
        }

        var end = 0;
        for (var d = 1; d < width; d++)
        {
            if (costs[d] < costs[end])
            {
                end = d;
            }
        }

        return costs[end] > limit
            ? new QuoteAlignment(int.MaxValue, 0, 0)
            : new QuoteAlignment(costs[end], starts[end], quote.Length + end - starts[end]);
    }
}
