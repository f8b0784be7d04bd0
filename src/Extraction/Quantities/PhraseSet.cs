using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Quantities;

/// <summary>Phrases with a value each, found at or before a place in a text; the longest match wins.</summary>
/// <remarks>Phrases of one or two characters are matched with their case, longer ones without. A phrase that begins or ends with a letter of an alphabet must stand at a word's edge.</remarks>
internal sealed class PhraseSet<T>
{
    private const int Filter = 1024;

    /// <summary>By the first two characters, or the only one and nothing.</summary>
    private readonly Dictionary<int, List<(string Phrase, T Value)>> _byStart = [];

    /// <summary>By the last character and the one before it.</summary>
    private readonly Dictionary<int, List<(string Phrase, T Value)>> _byEnd = [];

    /// <summary>At most places no phrase starts or ends.</summary>
    private readonly WordStarts _starts = new();
    private readonly ulong[] _ends = new ulong[Filter / 64];

    public PhraseSet(IEnumerable<(string Phrase, T Value)> phrases)
    {
        foreach (var (phrase, value) in phrases.OrderByDescending(item => item.Phrase.Length))
        {
            AddStart(phrase);
            Add(_byStart, KeyOf(phrase[0], phrase.Length > 1 ? phrase[1] : '\0'), (phrase, value));
            var end = KeyOf(phrase[^1], phrase.Length > 1 ? phrase[^2] : '\0');
            _ends[Bit(end) >> 6] |= 1UL << (Bit(end) & 63);
            Add(_byEnd, end, (phrase, value));
        }
    }

    /// <summary>The first place at or behind a position where a phrase may start; -1 when there is none.</summary>
    public int NextStart(ReadOnlySpan<char> text, int from) => _starts.Next(text, from);

    /// <summary>The phrase that starts at a place.</summary>
    public bool At(ReadOnlySpan<char> text, int start, out int end, out T value)
    {
        (end, value) = (start, default!);
        return start < text.Length && _starts.MayBeginAt(text, start)
            && ((start + 1 < text.Length && At(text, start, KeyOf(text[start], text[start + 1]), ref end, ref value)) || At(text, start, KeyOf(text[start], '\0'), ref end, ref value));
    }

    /// <summary>The phrase that ends at a place.</summary>
    public bool Before(ReadOnlySpan<char> text, int end, out int start, out T value)
    {
        (start, value) = (end, default!);
        return end > 0
            && ((end > 1 && Before(text, end, KeyOf(text[end - 1], text[end - 2]), ref start, ref value)) || Before(text, end, KeyOf(text[end - 1], '\0'), ref start, ref value));
    }

    private bool At(ReadOnlySpan<char> text, int start, int key, ref int end, ref T value)
    {
        if (!_byStart.TryGetValue(key, out var candidates))
        {
            return false;
        }

        foreach (var (phrase, found) in candidates)
        {
            if (start + phrase.Length <= text.Length && Matches(text, start, phrase))
            {
                (end, value) = (start + phrase.Length, found);
                return true;
            }
        }

        return false;
    }

    private bool Before(ReadOnlySpan<char> text, int end, int key, ref int start, ref T value)
    {
        if (IsNoEnd(key) || !_byEnd.TryGetValue(key, out var candidates))
        {
            return false;
        }

        foreach (var (phrase, found) in candidates)
        {
            if (end >= phrase.Length && Matches(text, end - phrase.Length, phrase))
            {
                (start, value) = (end - phrase.Length, found);
                return true;
            }
        }

        return false;
    }

    private static bool Matches(ReadOnlySpan<char> text, int start, string phrase)
    {
        var end = start + phrase.Length;
        var part = text[start..end];
        var same = SameLetters(part, phrase, ignoreCase: phrase.Length > 2);
        return same
            && !(Letters.IsAlphabetic(phrase[0]) && start > 0 && Letters.IsAlphabetic(text[start - 1]))
            && !(Letters.IsAlphabetic(phrase[^1]) && end < text.Length && Letters.IsAlphabetic(text[end]));
    }

    private static bool SameLetters(ReadOnlySpan<char> part, string phrase, bool ignoreCase)
    {
        for (var i = 0; i < part.Length; i++)
        {
            var (a, b) = (part[i], phrase[i]);
            if (a != b && !(ignoreCase && char.ToLowerInvariant(a) == char.ToLowerInvariant(b)) && !(Letters.IsApostrophe(a) && Letters.IsApostrophe(b)) && !(char.IsWhiteSpace(a) && b == ' '))
            {
                return false;
            }
        }

        return true;
    }

    private static char Key(char c) => Letters.IsApostrophe(c) ? '\'' : char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c);

    private static int KeyOf(char outer, char inner) => (Key(outer) << 16) | (inner == '\0' ? 0 : Key(inner));

    private static int Bit(int key) => ((key >> 16) * 31 + (key & 0xFFFF)) & (Filter - 1);

    private bool IsNoEnd(int key) => (_ends[Bit(key) >> 6] & (1UL << (Bit(key) & 63))) == 0;

    /// <summary>For an apostrophe any other one may stand, and for a space any white one.</summary>
    private void AddStart(string phrase)
    {
        var start = phrase.Length > 1 && !Letters.IsApostrophe(phrase[1]) && phrase[1] != ' ' ? phrase[..2] : phrase[..1];
        foreach (var first in Letters.IsApostrophe(phrase[0]) ? Letters.Apostrophes : phrase[..1])
        {
            _starts.Add(first + start[1..], insideWords: false);
        }
    }

    private static void Add(Dictionary<int, List<(string Phrase, T Value)>> index, int key, (string Phrase, T Value) item)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        list.Add(item);
    }
}
