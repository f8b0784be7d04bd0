namespace LittleGiants.Extraction.Documents;

/// <summary>Finds the place of a quote in a document: exactly, after folding, or alike with equal numbers; and says which.</summary>
public sealed class QuoteLocator(QuoteLocatorOptions? options = null)
{
    private readonly QuoteLocatorOptions _options = options ?? new QuoteLocatorOptions();

    /// <summary>For one lookup; for many, make a <see cref="QuoteIndex"/>.</summary>
    public QuoteMatch Locate(SourceDocument document, string quote, QuoteHint? hint = null) =>
        Locate(new QuoteIndex(document), quote, hint);

    public QuoteMatch Locate(QuoteIndex index, string quote, QuoteHint? hint = null)
    {
        // 1. Character by character; without a hint the first place is the answer.
        var text = index.Document.Text;
        var wanted = quote.Trim();
        if (wanted.Length == 0 || text.Length == 0)
        {
            return QuoteMatch.None;
        }

        var found = FindExact(text, wanted, hint is null ? 1 : _options.MaximumOccurrences);
        if (found.Count > 0 && hint is null)
        {
            return found[0];
        }

        // 2. After folding, all places together with the exact ones; the hint chooses.
        var folded = FoldedText.OfQuote(wanted);
        if (folded.Length == 0)
        {
            return Choose(index, found, hint);
        }

        AddNormalized(index, wanted, folded, found);
        if (found.Count > 0)
        {
            return Choose(index, found, hint);
        }

        // 3. With parts left out. 4. Alike.
        var omitting = new OmittingQuote(wanted, _options).Find(index);
        return omitting.IsFound ? omitting : new FuzzyQuote(wanted, folded, _options).Find(index, hint);
    }

    /// <summary>The spans of a range of folded characters: one, or several when the text between belongs to the page's furniture.</summary>
    internal static IReadOnlyList<TextSpan> SpansOf(QuoteIndex index, int start, int length)
    {
        var extent = index.Folded.Origin(start, length);
        var spans = new List<TextSpan>();
        var from = extent.Start;
        var skipped = index.Skipped;
        for (var i = FirstEndingBehind(skipped, extent.Start); i < skipped.Length && skipped[i].Start < extent.End; i++)
        {
            if (skipped[i].Start > extent.Start && skipped[i].End <= extent.End)
            {
                AddTrimmed(index.Document.Text, from, skipped[i].Start, spans);
                from = skipped[i].End;
            }
        }

        AddTrimmed(index.Document.Text, from, extent.End, spans);
        return spans;
    }

    internal static bool CutsNumber(string text, IReadOnlyList<TextSpan> spans) =>
        QuotedNumbers.AreCut(text, spans[0].Union(spans[^1]));

    private static List<QuoteMatch> FindExact(string text, string wanted, int maximum)
    {
        var found = new List<QuoteMatch>();
        for (var at = text.IndexOf(wanted, StringComparison.Ordinal);
            at >= 0 && found.Count < maximum;
            at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, at + wanted.Length);
            if (!QuotedNumbers.AreCut(text, span))
            {
                found.Add(new QuoteMatch(QuoteMatchKind.Exact, [span], 1));
            }
        }

        return found;
    }

    private static void AddTrimmed(string text, int start, int end, List<TextSpan> spans)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            spans.Add(new TextSpan(start, end));
        }
    }

    private static int FirstEndingBehind(TextSpan[] spans, int position)
    {
        int low = 0, high = spans.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static QuoteMatch Choose(QuoteIndex index, List<QuoteMatch> found, QuoteHint? hint)
    {
        if (found.Count == 0)
        {
            return QuoteMatch.None;
        }

        found.Sort((a, b) => a.Spans[0].Start.CompareTo(b.Spans[0].Start));
        if (hint?.Occurrence is { } occurrence)
        {
            return occurrence >= 1 && occurrence <= found.Count ? found[occurrence - 1] : QuoteMatch.None;
        }

        return hint is null ? found[0] : found.MinBy(match => HintDistance.From(index.Document, hint, match.Spans[0].Start))!;
    }

    private void AddNormalized(QuoteIndex index, string wanted, FoldedText quote, List<QuoteMatch> found)
    {
        var text = index.Document.Text;
        var exact = found.Select(match => match.Spans[0].Start).ToHashSet();
        var characters = index.Folded.Characters;
        var looked = 0;
        for (var at = characters.IndexOf(quote.Characters); at >= 0 && looked < _options.MaximumOccurrences; looked++)
        {
            var spans = SpansOf(index, at, quote.Length);
            if (!exact.Contains(spans[0].Start) && !CutsNumber(text, spans)
                && (quote.Length >= _options.ShortQuoteLength || WordSpaces.Agree(wanted, text, spans)))
            {
                found.Add(new QuoteMatch(QuoteMatchKind.Normalized, spans, 1));
            }

            var next = characters[(at + 1)..].IndexOf(quote.Characters);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }
}
