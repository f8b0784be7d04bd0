using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>Looks for words of a list in a sentence: anywhere in Chinese, at a word's start elsewhere.</summary>
internal static class WordSearch
{
    public static bool ContainsAny(ReadOnlySpan<char> text, IReadOnlyList<string> words, bool isHan) => FirstOf(text, words, isHan) >= 0;

    /// <summary>The offset of the first one; -1 when there is none. A word of letters alone ends where its last letter stands, but for an ending of compounds and plurals after long ones.</summary>
    public static int FirstOf(ReadOnlySpan<char> text, IReadOnlyList<string> words, bool isHan)
    {
        var first = -1;
        foreach (var word in words)
        {
            var at = Find(first < 0 ? text : text[..Math.Min(text.Length, first + word.Length)], word, isHan);
            if (at >= 0 && (first < 0 || at < first))
            {
                first = at;
            }
        }

        return first;
    }

    public static int Find(ReadOnlySpan<char> text, string word, bool isHan)
    {
        if (isHan)
        {
            return text.IndexOf(word, StringComparison.Ordinal);
        }

        const int longWord = 5;
        for (var from = 0; from < text.Length;)
        {
            var at = Caseless.IndexOf(text, word, from);
            if (at < 0)
            {
                return -1;
            }

            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (word.Length >= longWord || end >= text.Length || !char.IsLetter(text[end])))
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }
}
