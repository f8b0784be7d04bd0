namespace LittleGiants.Extraction.Languages;

/// <summary>
/// Tells where in a text one of many words may begin, whatever its case: by the first two characters, and in alphabetic scripts not inside a word.
/// It names some places too many, never one too few.
/// </summary>
internal sealed class WordStarts
{
    /// <summary>Characters are told apart by these of their bits; a letter's two cases share the lower ones.</summary>
    private const int FirstBits = 0x7F;

    /// <summary>For a first character a bit for each second one.</summary>
    private readonly uint[] _seconds = new uint[FirstBits + 1];
    private bool _insideWords;

    /// <param name="insideWords">Whether the word may begin inside another.</param>
    public void Add(ReadOnlySpan<char> word, bool insideWords)
    {
        _insideWords |= insideWords;
        var (upper, lower) = (char.ToUpperInvariant(word[0]), char.ToLowerInvariant(word[0]));
        var seconds = word.Length == 1 ? uint.MaxValue : Bit(word[1]) | Bit(char.ToUpperInvariant(word[1])) | Bit(char.ToLowerInvariant(word[1]));
        foreach (var first in (ReadOnlySpan<char>)[word[0], upper, lower])
        {
            _seconds[first & FirstBits] |= seconds;
        }
    }

    /// <summary>The first place at or behind a position where a word may begin; -1 when there is none.</summary>
    public int Next(ReadOnlySpan<char> text, int from)
    {
        var isAfterLetter = from > 0 && from < text.Length && IsLetter(text[from - 1]);
        for (var at = from; at < text.Length; at++)
        {
            // Without a jump between the two tests: each alone is as good as a coin's toss.
            var isLetter = IsLetter(text[at]);
            var isInside = isAfterLetter & isLetter & !_insideWords;
            isAfterLetter = isLetter;
            if (!isInside & MayBeginAt(text, at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether the characters at a place allow that a word begins there.</summary>
    public bool MayBeginAt(ReadOnlySpan<char> text, int at) => (_seconds[text[at] & FirstBits] & Bit(at + 1 < text.Length ? text[at + 1] : '\0')) != 0;

    private static uint Bit(char second) => 1U << (second & 31);

    private static bool IsLetter(char c) => c < '\u2E80' && char.IsLetter(c);
}
