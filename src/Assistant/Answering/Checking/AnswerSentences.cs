namespace LittleGiants.Assistant.Answering.Checking;

/// <summary>Cuts an answer into sentences and lines. The parts together are the answer: nothing is trimmed.</summary>
internal static class AnswerSentences
{
    /// <param name="names">Names of companies and documents: a point inside one ends nothing.</param>
    public static IEnumerable<string> Split(string text, IReadOnlyList<string>? names = null)
    {
        var kept = Kept(text, names ?? []);
        kept.UnionWith(QuotedEnds.In(text));
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // A quote is cited as a whole, however many sentences it has.
            if (QuoteEnd(text, i) is { } close)
            {
                i = close - 1;
                continue;
            }

            if (text[i] == '\n' || (!kept.Contains(i) && EndsAt(text, i)))
            {
                var end = AfterMarks(text, i + 1);
                yield return text[start..end];
                start = end;
                i = end - 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    /// <summary>Where the quote that opens here closes, on the same line; its last point still ends the sentence.</summary>
    private static int? QuoteEnd(string text, int open)
    {
        var closing = text[open] switch { '“' => "”", '„' => "“”", '«' => "»", '「' => "」", _ => "" };
        if (closing.Length == 0)
        {
            return null;
        }

        var end = text.IndexOf('\n', open);
        var close = text.AsSpan(open + 1, (end < 0 ? text.Length : end) - open - 1).IndexOfAny(closing);
        return close > 1 ? open + close : null;
    }

    /// <summary>The places of points that belong to a name and are followed by more of the sentence.</summary>
    private static HashSet<int> Kept(string text, IReadOnlyList<string> names)
    {
        var kept = new HashSet<int>();
        foreach (var name in names.Where(name => name.Contains('.', StringComparison.Ordinal)))
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                for (var i = at; i < at + name.Length; i++)
                {
                    if (text[i] == '.')
                    {
                        kept.Add(i);
                    }
                }
            }
        }

        return kept;
    }

    private static bool EndsAt(string text, int i) => text[i] switch
    {
        '。' or '！' or '？' => true,
        '.' or '!' or '?' => i + 1 >= text.Length || (char.IsWhiteSpace(text[i + 1]) && !IsAbbreviation(text, i)) || text[i + 1] is '[' or '【',
        _ => false,
    };

    /// <summary>"Mio. EUR", "Inc. reported", "z. B.": a point behind a short word or before a small letter or figure ends nothing.</summary>
    private static bool IsAbbreviation(string text, int point)
    {
        var next = point + 1;
        while (next < text.Length && text[next] is ' ' or '\u00A0')
        {
            next++;
        }

        if (next < text.Length && (char.IsLower(text[next]) || char.IsAsciiDigit(text[next])))
        {
            return true;
        }

        var start = point;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return point - start is > 0 and <= 4 && char.IsUpper(text[start]) && next < text.Length && text[next] != '\n' && IsShort(text.AsSpan(start, point - start));
    }

    private static bool IsShort(ReadOnlySpan<char> word) => word.Length == 1 || word is "Inc" or "Ltd" or "Corp" or "Co" or "Mio" or "Mrd" or "Nr" or "No" or "Dr" or "Mr" or "Ms" or "St" or "vs";

    /// <summary>Citations and closing quotes behind the end belong to the sentence.</summary>
    private static int AfterMarks(string text, int at)
    {
        while (at < text.Length)
        {
            var next = at;
            while (next < text.Length && text[next] is ' ' or '\u00A0')
            {
                next++;
            }

            if (next < text.Length && text[next] is '[' or '【' && text.IndexOfAny([']', '】'], next) is > 0 and var close && close - next < 40 && next + 1 < text.Length && text[next + 1] is 'E' or 'e')
            {
                at = close + 1;
            }
            else if (at < text.Length && text[at] is '"' or '”' or '’' or '»' or '」' or ')')
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }
}
