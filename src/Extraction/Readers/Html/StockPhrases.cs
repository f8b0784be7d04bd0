namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Lines that stand on every page of a site: "read more", "share this", "advertisement" in the product's languages.</summary>
internal static class StockPhrases
{
    private const string File = "Readers/Html/boilerplate-phrases.txt";

    /// <summary>Characters of a line that can decide.</summary>
    private const int LookedAt = 48;

    private static readonly Dictionary<char, string[]> Starts = WordListFile.Read(File, "start")["start"]
        .GroupBy(phrase => phrase[0]).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Whether the element's text starts with one of the phrases, at a word's end.</summary>
    public static bool Start(HtmlNode node)
    {
        Span<char> buffer = stackalloc char[LookedAt];
        return IsStart(buffer[..FirstText.Of(node, buffer)]);
    }

    public static bool IsStart(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[Math.Min(text.Length, LookedAt)];
        text[..lower.Length].ToLowerInvariant(lower);
        var start = lower.TrimStart(" >»›·•-–—|*▶►→").ToString();
        if (start.Length == 0 || !Starts.TryGetValue(start[0], out var phrases))
        {
            return false;
        }

        foreach (var phrase in phrases)
        {
            if (start.StartsWith(phrase, StringComparison.Ordinal)
                && (start.Length == phrase.Length || !char.IsLetter(start[phrase.Length]) || !char.IsLetter(phrase[^1]) || phrase[^1] >= '\u2e80'))
            {
                return true;
            }
        }

        return false;
    }
}
