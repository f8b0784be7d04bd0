namespace LittleGiants.Extraction.Documents;

/// <summary>A quote whose writer left parts out ("We … grew"): its parts are found in order, not far from each other.</summary>
internal sealed class OmittingQuote
{
    private static readonly string[] Marks = ["[...]", "(...)", "[…]", "(…)", "...", "…"];
    private readonly List<FoldedText> _parts = [];
    private readonly QuoteLocatorOptions _options;

    public OmittingQuote(string quote, QuoteLocatorOptions options)
    {
        _options = options;
        foreach (var part in quote.Split(Marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var folded = FoldedText.OfQuote(part);
            if (folded.Length > 0)
            {
                _parts.Add(folded);
            }
        }

        if (_parts.Count == 1 && !Marks.Any(mark => quote.Contains(mark, StringComparison.Ordinal)))
        {
            _parts.Clear();
        }
    }

    public QuoteMatch Find(QuoteIndex index)
    {
        // A part of a few letters stands everywhere and would prove nothing.
        if (_parts.Count == 0 || _parts.Any(part => part.Length < _options.MinimumFuzzyLength))
        {
            return QuoteMatch.None;
        }

        var characters = index.Folded.Characters;
        var from = 0;
        for (var tries = 0; tries < _options.MaximumCandidates; tries++)
        {
            var first = characters[from..].IndexOf(_parts[0].Characters);
            if (first < 0)
            {
                return QuoteMatch.None;
            }

            if (Follow(index, from + first) is { } spans)
            {
                return new QuoteMatch(QuoteMatchKind.Normalized, spans, 1);
            }

            from += first + 1;
        }

        return QuoteMatch.None;
    }

    private List<TextSpan>? Follow(QuoteIndex index, int first)
    {
        var characters = index.Folded.Characters;
        var spans = new List<TextSpan>();
        var at = first;
        foreach (var part in _parts)
        {
            var window = characters[at..Math.Min(characters.Length, at + part.Length + _options.MaximumOmission)];
            var offset = window.IndexOf(part.Characters);
            if (offset < 0)
            {
                return null;
            }

            var found = QuoteLocator.SpansOf(index, at + offset, part.Length);
            if (QuoteLocator.CutsNumber(index.Document.Text, found))
            {
                return null;
            }

            spans.AddRange(found);
            at += offset + part.Length;
        }

        return spans;
    }
}
