namespace LittleGiants.Extraction.Languages;

/// <summary>
/// Tells in one pass over a text which of many sets of words have a word in it. Words are written as for <see cref="WordSet"/>: whatever their case,
/// from edge to edge, open where a * stands; Han has no edges.
/// </summary>
internal sealed class WordIndex
{
    /// <summary>Characters by which words are looked up; a shorter word by all it has.</summary>
    private const int KeyLength = 4;

    private readonly WordStarts _starts = new();
    private readonly KeyFilter _keys = new();

    /// <summary>Of the keys and of all their beginnings.</summary>
    private readonly KeyFilter _beginnings = new();
    private readonly Dictionary<int, Word[]> _byKey = [];

    public WordIndex(IReadOnlyList<IReadOnlyList<string>> sets)
    {
        Count = sets.Count;
        var sought = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (var set = 0; set < sets.Count; set++)
        {
            foreach (var word in sets[set])
            {
                if (!sought.TryGetValue(word, out var owners))
                {
                    sought[word] = owners = [];
                }

                owners.Add(set);
            }
        }

        foreach (var group in sought.Select(pair => new Word(pair.Key.Trim('*'), pair.Key.StartsWith('*'), pair.Key.EndsWith('*'), [.. pair.Value])).GroupBy(word => KeyOf(word.Text)))
        {
            _byKey[group.Key] = [.. group];
            _keys.Add(group.Key);
            foreach (var word in group)
            {
                _starts.Add(word.Text, word.OpensLeft);
            }
        }
    }

    /// <summary>How many sets there are.</summary>
    public int Count { get; }

    /// <summary>Marks the sets of which a word stands in the text, by their place. False when there is none; then nothing is marked.</summary>
    public bool Mark(ReadOnlySpan<char> text, MetSets met)
    {
        var isAny = false;
        for (var at = _starts.Next(text, 0); at >= 0; at = _starts.Next(text, at + 1))
        {
            var key = Key(0, text[at]);
            for (var behind = at + 1; _beginnings.MayHold(key); behind++)
            {
                isAny |= _keys.MayHold(key) && MarkAt(text, at, key, met);
                if (behind == text.Length)
                {
                    break;
                }

                key = Key(key, text[behind]);
            }
        }

        return isAny;
    }

    private bool MarkAt(ReadOnlySpan<char> text, int at, int key, MetSets met)
    {
        var isAny = false;
        foreach (var word in _byKey.GetValueOrDefault(key) ?? [])
        {
            if (text[at..].StartsWith(word.Text, StringComparison.OrdinalIgnoreCase) && (word.OpensLeft || IsEdge(text, at)) && (word.OpensRight || IsEdge(text, at + word.Text.Length)))
            {
                isAny = true;
                foreach (var set in word.Sets)
                {
                    met.Add(set);
                }
            }
        }

        return isAny;
    }

    /// <summary>The number of a word's first characters, whatever their case; different ones may have the same.</summary>
    private int KeyOf(string word)
    {
        var key = 0;
        foreach (var c in word.AsSpan(0, Math.Min(word.Length, KeyLength)))
        {
            key = Key(key, c);
            _beginnings.Add(key);
        }

        return key;
    }

    private static int Key(int key, char next) => unchecked((key * 1021) + Fold(next));

    private static char Fold(char c) => c switch
    {
        < '\u0080' => c is >= 'a' and <= 'z' ? (char)(c & ~0x20) : c,
        >= '\u2E80' and < '\uA000' => c,
        _ => char.ToUpperInvariant(c),
    };

    private static bool IsEdge(ReadOnlySpan<char> text, int at) => at <= 0 || at >= text.Length || !IsAlphabetic(text[at - 1]) || !IsAlphabetic(text[at]);

    private static bool IsAlphabetic(char c) => c < '\u2E80' && char.IsLetterOrDigit(c);

    private sealed record Word(string Text, bool OpensLeft, bool OpensRight, int[] Sets);
}
