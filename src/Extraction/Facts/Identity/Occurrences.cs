using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>Where a name stands in a text as a word of its own.</summary>
internal static class Occurrences
{
    public static IEnumerable<TextSpan> Of(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if (StandsAlone(text, at, at + name.Length))
            {
                yield return new TextSpan(at, at + name.Length);
            }
        }
    }

    private static bool StandsAlone(string text, int start, int end) =>
        (start == 0 || !IsWord(text[start - 1]) || !IsWord(text[start])) && (end == text.Length || !IsWord(text[end]) || !IsWord(text[end - 1]));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) && !Han.Is(c);
}
