namespace LittleGiants.Extraction.Quantities;

/// <summary>Phrases with a value each, found at or before a place in a text; the longest match wins.</summary>
/// <remarks>Phrases of one or two characters are matched with their case, longer ones without. A phrase that begins or ends with a letter of an alphabet must stand at a word's edge.</remarks>
internal sealed class PhraseSet<T>
{
    private readonly Dictionary<char, List<(string Phrase, T Value)>> _byFirst = [];
    private readonly Dictionary<char, List<(string Phrase, T Value)>> _byLast = [];

    public PhraseSet(IEnumerable<(string Phrase, T Value)> phrases)
    {
        foreach (var (phrase, value) in phrases.OrderByDescending(item => item.Phrase.Length))
        {
            Add(_byFirst, phrase[0], (phrase, value));
            Add(_byLast, phrase[^1], (phrase, value));
        }
    }

    /// <summary>The phrase that starts at a place.</summary>
    public bool At(ReadOnlySpan<char> text, int start, out int end, out T value)
    {
        if (start < text.Length && _byFirst.TryGetValue(Key(text[start]), out var candidates))
        {
            foreach (var (phrase, found) in candidates)
            {
                if (start + phrase.Length <= text.Length && Matches(text, start, phrase))
                {
                    (end, value) = (start + phrase.Length, found);
                    return true;
                }
            }
        }

        (end, value) = (start, default!);
        return false;
    }

    /// <summary>The phrase that ends at a place.</summary>
    public bool Before(ReadOnlySpan<char> text, int end, out int start, out T value)
    {
        if (end > 0 && _byLast.TryGetValue(Key(text[end - 1]), out var candidates))
        {
            foreach (var (phrase, found) in candidates)
            {
                if (end >= phrase.Length && Matches(text, end - phrase.Length, phrase))
                {
                    (start, value) = (end - phrase.Length, found);
                    return true;
                }
            }
        }

        (start, value) = (end, default!);
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

    private static void Add(Dictionary<char, List<(string Phrase, T Value)>> index, char key, (string Phrase, T Value) item)
    {
        key = Key(key);
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        list.Add(item);
    }
}
