using System.Collections;

namespace LittleGiants.Extraction.Languages;

/// <summary>
/// Tells in one pass over a text which of many sets of words have a word in it. Words are written as for <see cref="WordSet"/>: whatever their case,
/// from edge to edge, open where a * stands; Han has no edges.
/// </summary>
internal sealed class WordIndex
{
    /// <summary>Characters by which words are looked up; a shorter word by all it has.</summary>
    private const int KeyLength = 3;

    private readonly KeyFilter _starts = new();
    private readonly KeyFilter _pairs = new();
    private readonly Dictionary<int, Word[]> _byStart = [];
    private readonly bool[] _hasLength = new bool[KeyLength + 1];
    private readonly bool _opensLeft;

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
            _byStart[group.Key] = [.. group];
            _starts.Add(group.Key);
            _opensLeft |= group.Any(word => word.OpensLeft);
            foreach (var word in group)
            {
                _hasLength[Math.Min(word.Text.Length, KeyLength)] = true;
                if (word.Text.Length > 1)
                {
                    _pairs.Add(Key(Fold(word.Text[0]), Fold(word.Text[1])));
                }
            }
        }
    }

    /// <summary>How many sets there are.</summary>
    public int Count { get; }

    /// <summary>Marks the sets of which a word stands in the text, by their place. False when there is none; then nothing is marked.</summary>
    public bool Mark(ReadOnlySpan<char> text, BitArray met)
    {
        var (inWord, isAny) = (false, false);
        var next = text.IsEmpty ? '\0' : Fold(text[0]);
        for (var at = 0; at < text.Length; at++)
        {
            var first = next;
            next = at + 1 < text.Length ? Fold(text[at + 1]) : '\0';

            // Inside a word only a word that is open at its left can begin.
            var isAlphabetic = IsAlphabetic(text[at]);
            var isInside = inWord && isAlphabetic;
            inWord = isAlphabetic;
            if (isInside && !_opensLeft)
            {
                continue;
            }

            if (_hasLength[1])
            {
                isAny |= MarkAt(text, at, Key(1, first), met);
            }

            // At most places no word begins: two characters tell.
            if (at + 1 == text.Length || !_pairs.MayHold(Key(first, next)))
            {
                continue;
            }

            if (_hasLength[2])
            {
                isAny |= MarkAt(text, at, Key(Key(2, first), next), met);
            }

            if (at + 2 < text.Length)
            {
                isAny |= MarkAt(text, at, Key(Key(Key(KeyLength, first), next), Fold(text[at + 2])), met);
            }
        }

        return isAny;
    }

    private bool MarkAt(ReadOnlySpan<char> text, int at, int key, BitArray met)
    {
        if (!_starts.MayHold(key) || !_byStart.TryGetValue(key, out var words))
        {
            return false;
        }

        var isAny = false;
        foreach (var word in words)
        {
            if (text[at..].StartsWith(word.Text, StringComparison.OrdinalIgnoreCase) && (word.OpensLeft || IsEdge(text, at)) && (word.OpensRight || IsEdge(text, at + word.Text.Length)))
            {
                isAny = true;
                foreach (var set in word.Sets)
                {
                    met[set] = true;
                }
            }
        }

        return isAny;
    }

    /// <summary>The number of the first characters and they, whatever their case; different ones may have the same key.</summary>
    private static int KeyOf(string word)
    {
        var key = Math.Min(word.Length, KeyLength);
        foreach (var c in word.AsSpan(0, key))
        {
            key = Key(key, Fold(c));
        }

        return key;
    }

    private static int Key(int key, char next) => unchecked((key * 1021) + next);

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
