namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>One element of a <see cref="SentencePattern"/>.</summary>
/// <param name="Words">The phrases of which one must stand there, longest first; a stem ends in *.</param>
internal sealed record PatternPart(PatternPartKind Kind, IReadOnlyList<string> Words, bool IsOptional)
{
    private readonly string _firsts = string.Concat(Words.Select(word => char.ToLowerInvariant(word[0])).Distinct());

    public static List<PatternPart> Parse(string text)
    {
        var parts = new List<PatternPart>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var end = text[at] is '(' or '{' ? text.IndexOf(text[at] == '(' ? ')' : '}', at) + 1 : text.IndexOf(' ', at) is >= 0 and var space ? space : text.Length;
            if (end <= 0)
            {
                throw new FormatException($"'{text}': a bracket is not closed.");
            }

            if (text[at] == '(' && end < text.Length && text[end] == '?')
            {
                end++;
            }

            var piece = text[at..end];
            parts.Add(piece switch
            {
                "…" => new PatternPart(PatternPartKind.Gap, [], false),
                "{n}" => new PatternPart(PatternPartKind.Figure, [], false),
                "{x}" => new PatternPart(PatternPartKind.Other, [], false),
                _ when piece.StartsWith("{n=", StringComparison.Ordinal) => new PatternPart(PatternPartKind.Figure, Phrases($"({piece[3..^1]})"), false),
                _ => new PatternPart(PatternPartKind.Words, Phrases(piece), piece.EndsWith(")?", StringComparison.Ordinal)),
            });
            at = end;
        }

        return parts;
    }

    /// <summary>Whether a phrase may begin with a character; a place that is no phrase may with any.</summary>
    public bool MayBeginWith(char c) => _firsts.Contains('{') || _firsts.Contains(char.ToLowerInvariant(c));

    /// <summary>How many characters a phrase covers at a place; 0 when it does not stand there.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at, string word)
    {
        var stem = word.AsSpan().TrimEnd('*');
        if (!text[at..].StartsWith(stem, StringComparison.OrdinalIgnoreCase) || !IsEdge(text, at))
        {
            return 0;
        }

        var end = at + stem.Length;
        if (stem.Length < word.Length)
        {
            while (end < text.Length && IsAlphabetic(text[end]))
            {
                end++;
            }

            return end - at;
        }

        return IsEdge(text, end) ? end - at : 0;
    }

    /// <summary>How many characters a phrase covers that ends at a place; 0 when none does.</summary>
    public static int LengthBefore(ReadOnlySpan<char> text, int end, string word)
    {
        var stem = word.AsSpan().TrimEnd('*');
        if (stem.Length == word.Length)
        {
            return text[..end].EndsWith(stem, StringComparison.OrdinalIgnoreCase) && IsEdge(text, end) && IsEdge(text, end - stem.Length) ? stem.Length : 0;
        }

        var start = end;
        while (start > 0 && IsAlphabetic(text[start - 1]))
        {
            start--;
        }

        // A stem may be a phrase: its last word is the one that is open.
        var blank = stem.LastIndexOf(' ');
        var head = blank < 0 ? 0 : blank + 1;
        var from = start - head;
        return from >= 0 && text[from..end].StartsWith(stem, StringComparison.OrdinalIgnoreCase) && IsEdge(text, from) ? end - from : 0;
    }

    /// <summary>Whether a word may start or end at a place; Han has no edges.</summary>
    public static bool IsEdge(ReadOnlySpan<char> text, int at) => at <= 0 || at >= text.Length || !IsAlphabetic(text[at - 1]) || !IsAlphabetic(text[at]);

    private static string[] Phrases(string piece)
    {
        var inner = piece[0] == '(' ? piece[1..piece.LastIndexOf(')')] : piece;
        return [.. inner.Split('|').Select(word => word.Trim()).Where(word => word.Length > 0).OrderByDescending(word => word.Length)];
    }

    private static bool IsAlphabetic(char c) => char.IsLetterOrDigit(c) && c < '\u2E80';
}
