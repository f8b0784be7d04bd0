using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Prose;

/// <summary>
/// Finds any of some hundred phrases in one pass over a text, whatever their case. A phrase that begins with a letter stands at a word's start
/// unless it is written in Han characters or the index looks inside words. Built in microseconds: most documents are read in a fresh process.
/// </summary>
internal sealed class PhraseIndex
{
    private readonly WordStarts _starts = new();
    private readonly Dictionary<int, List<string>> _byStart = [];

    /// <summary>Of the first three characters; null where phrases of two are among them.</summary>
    private readonly KeyFilter? _triples;
    private readonly bool _insideWords;

    /// <param name="phrases">Of two characters or more; a single one is met at the end of a text only.</param>
    public PhraseIndex(IEnumerable<string> phrases, bool insideWords = false)
    {
        _insideWords = insideWords;
        var all = phrases.ToList();
        _triples = all.TrueForAll(phrase => phrase.Length > 2) ? new KeyFilter() : null;
        foreach (var phrase in all)
        {
            _starts.Add(phrase, insideWords);
            _triples?.Add(Triple(phrase, 0));
            var key = Key(phrase, 0);
            if (!_byStart.TryGetValue(key, out var list))
            {
                _byStart[key] = list = [];
            }

            // The longest first; lists are short.
            var at = 0;
            while (at < list.Count && list[at].Length >= phrase.Length)
            {
                at++;
            }

            list.Insert(at, phrase);
        }
    }

    /// <summary>Whether any phrase stands in a text.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => IndexIn(text, 0) >= 0;

    /// <summary>The first place at or behind a position where a phrase stands; -1 when there is none.</summary>
    public int IndexIn(ReadOnlySpan<char> text, int from)
    {
        for (var at = _starts.Next(text, from); at >= 0; at = _starts.Next(text, at + 1))
        {
            if (At(text, at) is not null)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The longest phrase that stands at a place; null when none does.</summary>
    public string? At(ReadOnlySpan<char> text, int at)
    {
        if (!_starts.MayBeginAt(text, at))
        {
            return null;
        }

        if (!_insideWords && at > 0 && char.IsLetter(text[at]) && !IsHan(text[at]) && char.IsLetter(text[at - 1]) && !IsHan(text[at - 1]))
        {
            return null;
        }

        if (_triples is not null && (at + 2 >= text.Length || !_triples.MayHold(Triple(text, at))))
        {
            return null;
        }

        if (!_byStart.TryGetValue(Key(text, at), out var phrases))
        {
            return null;
        }

        foreach (var phrase in phrases)
        {
            if (text[at..].StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return phrase;
            }
        }

        return null;
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    private static int Key(ReadOnlySpan<char> text, int at) => (Fold(text[at]) << 16) | (at + 1 < text.Length ? Fold(text[at + 1]) : 0);

    private static int Triple(ReadOnlySpan<char> text, int at) => unchecked((Key(text, at) * 31) + Fold(text[at + 2]));

    private static char Fold(char c) => c switch
    {
        < '\u0080' => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c,
        >= '\u2E80' and < '\uA000' => c,
        _ => char.ToLowerInvariant(c),
    };
}
