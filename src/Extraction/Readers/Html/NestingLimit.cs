namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Leaves out start tags that would nest too deep: parsers look through all open elements at each tag, so that endless nesting takes endless time.</summary>
internal static class NestingLimit
{
    /// <summary>Elements that end by themselves where the next begins; pages leave their end tags out.</summary>
    private const string SelfEnding = " p li dd dt td th tr tbody thead tfoot option optgroup rt rp rb colgroup caption ";
    private const string Empty = " area base br col embed hr img input link meta param source track wbr ";
    private const int MaxName = 16;

    /// <summary>The same text when nothing nests deeper than the limit, as on every real page.</summary>
    public static string Apply(string html, int maxDepth)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        char[]? kept = null;
        var length = 0;
        var copied = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length;)
        {
            var isEnd = html[at + 1] == '/';
            var start = at + (isEnd ? 2 : 1);
            var end = start;
            while (end < html.Length && end - start <= MaxName && char.IsAsciiLetterOrDigit(html[end]))
            {
                end++;
            }

            var name = html.AsSpan(start, end - start);
            var next = html.IndexOf('<', end);
            if (name.Length > 0 && char.IsAsciiLetter(name[0]) && !IsUncounted(name))
            {
                names.TryGetValue(name, out var count);
                if (isEnd)
                {
                    depth -= count > 0 ? 1 : 0;
                    names[name] = Math.Max(0, count - 1);
                }
                else if (depth < maxDepth)
                {
                    depth++;
                    names[name] = count + 1;
                }
                else
                {
                    // Without the tag; its text stays.
                    kept ??= new char[html.Length];
                    html.CopyTo(copied, kept, length, at - copied);
                    length += at - copied;
                    var close = html.IndexOf('>', end);
                    copied = close < 0 ? html.Length : close + 1;
                    next = copied < html.Length ? html.IndexOf('<', copied) : -1;
                }
            }

            at = next;
        }

        if (kept is null)
        {
            return html;
        }

        html.CopyTo(copied, kept, length, html.Length - copied);
        return new string(kept, 0, length + html.Length - copied);
    }

    private static bool IsUncounted(ReadOnlySpan<char> name)
    {
        Span<char> word = stackalloc char[MaxName + 3];
        word[0] = ' ';
        var length = name.ToLowerInvariant(word[1..]);
        word[length + 1] = ' ';
        var padded = word[..(length + 2)];
        return SelfEnding.AsSpan().IndexOf(padded) >= 0 || Empty.AsSpan().IndexOf(padded) >= 0;
    }
}
