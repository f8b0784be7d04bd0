namespace LittleGiants.Extraction.Documents;

/// <summary>Finds the text that is most like a quote and states the same numbers.</summary>
/// <remarks>
/// Seed and extend: with at most e letters changed, one of any e + 1 disjoint pieces of the quote stands unchanged in the text.
/// The rarest pieces are looked up, the places where they agree are compared letter by letter.
/// </remarks>
internal sealed class FuzzyQuote(string quote, FoldedText folded, QuoteLocatorOptions options)
{
    public QuoteMatch Find(QuoteIndex index, QuoteHint? hint)
    {
        if (folded.Length < options.MinimumFuzzyLength || folded.Length > options.MaximumFuzzyLength
            || index.Folded.Length < GramIndex.GramLength)
        {
            return QuoteMatch.None;
        }

        var limit = (int)((1 - options.MinimumSimilarity) * folded.Length);
        var numbers = QuotedNumbers.Outline(CanonicalText.Normalize(quote));
        var best = QuoteMatch.None;
        var bestDistance = int.MaxValue;
        foreach (var (first, last) in Candidates(index.Grams, limit))
        {
            var start = Math.Max(0, first - limit);
            var slack = last + limit - start;
            var end = Math.Min(index.Folded.Length, start + slack + folded.Length);
            if (start >= end || slack < 0)
            {
                continue;
            }

            var found = QuoteAlignment.Find(folded.Characters, index.Folded.Characters[start..end], slack, limit);
            if (found.Distance > limit || found.Length == 0
                || index.Folded.Characters.Slice(start + found.Start, found.Length).Contains(FoldedText.Gap))
            {
                continue;
            }

            var spans = QuoteLocator.SpansOf(index, start + found.Start, found.Length);
            var similarity = 1 - ((double)found.Distance / folded.Length);
            var distance = HintDistance.From(index.Document, hint, spans[0].Start);
            var isBetter = similarity > best.Similarity
                || (similarity == best.Similarity && (distance < bestDistance || (distance == bestDistance && spans[0].Start < best.Spans[0].Start)));
            if (isBetter && StateSame(index.Document.Text, spans, numbers))
            {
                best = new QuoteMatch(QuoteMatchKind.Fuzzy, spans, similarity);
                bestDistance = distance;
            }
        }

        return hint?.Occurrence > 1 ? QuoteMatch.None : best;
    }

    private static bool StateSame(string text, IReadOnlyList<TextSpan> spans, string numbers)
    {
        if (QuoteLocator.CutsNumber(text, spans))
        {
            return false;
        }

        var printed = string.Join(' ', spans.Select(span => text[span.Start..span.End]));
        return string.Equals(QuotedNumbers.Outline(printed), numbers, StringComparison.Ordinal);
    }

    // 1. Cut the quote into disjoint grams, rarest first. 2. Look up enough of them that one must be intact.
    // 3. Gather the places where the quote would start, near ones together; those with most votes come first.
    private List<(int First, int Last)> Candidates(GramIndex grams, int limit)
    {
        var pieces = new List<(int Count, int Offset)>();
        for (var offset = 0; offset + GramIndex.GramLength <= folded.Length; offset += GramIndex.GramLength)
        {
            pieces.Add((grams.CountOf(folded.Characters[offset..]), offset));
        }

        pieces.Sort();
        var places = new List<int>();
        var used = 0;
        foreach (var (count, offset) in pieces)
        {
            if (used++ > limit || places.Count + count > options.MaximumSeeds)
            {
                break;
            }

            grams.AddPlaces(folded.Characters[offset..], offset, places);
        }

        places.Sort();
        var candidates = new List<(int Votes, int First, int Last)>();
        for (var i = 0; i < places.Count;)
        {
            var j = i;
            while (j + 1 < places.Count && places[j + 1] - places[i] <= limit)
            {
                j++;
            }

            candidates.Add((j - i + 1, places[i], places[j]));
            i = j + 1;
        }

        candidates.Sort((a, b) => a.Votes != b.Votes ? b.Votes.CompareTo(a.Votes) : a.First.CompareTo(b.First));
        return [.. candidates.Take(options.MaximumCandidates).Select(candidate => (candidate.First, candidate.Last))];
    }
}
