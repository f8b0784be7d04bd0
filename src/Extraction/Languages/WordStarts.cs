namespace LittleGiants.Extraction.Languages;

/// <summary>
/// Tells where in a text one of many words may begin, whatever its case: by the first two characters, and not between two letters.
/// It names some places too many, never one too few.
/// </summary>
internal sealed class WordStarts
{
    /// <summary>Characters are told apart by these of their bits; a letter's two cases share the lower ones.</summary>
    private const int FirstBits = 0x7F;
    private const int SecondBits = 0x1F;

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
        if (from >= text.Length)
        {
            return -1;
        }

        var seconds = _seconds;
        var parts = _insideWords ? 0u : 1u;
        var after = from > 0 ? Letter(text[from - 1]) & parts : 0;
        var first = text[from];
        for (var at = from; at + 1 < text.Length; at++)
        {
            // One jump for both tests: each alone is as good as a coin's toss.
            var second = text[at + 1];
            var letter = Letter(first) & parts;
            if ((seconds[first & FirstBits] >> (second & SecondBits) & ~(after & letter) & 1) != 0)
            {
                return at;
            }

            (after, first) = (letter, second);
        }

        return MayBeginAt(text, text.Length - 1) ? text.Length - 1 : -1;
    }

    /// <summary>Whether the characters at a place allow that a word begins there.</summary>
    public bool MayBeginAt(ReadOnlySpan<char> text, int at) => (_seconds[text[at] & FirstBits] & Bit(at + 1 < text.Length ? text[at + 1] : '\0')) != 0;

    private static uint Bit(char second) => 1U << (second & SecondBits);

    /// <summary>1 for a letter without an accent, else 0: the others need not be known.</summary>
    private static uint Letter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' ? 1u : 0u;
}
