namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>
/// Finds the keywords of one language in a sentence, the longest at each place, in one pass. Plurals, endings of adjectives, umlauts, accents and
/// hyphens make no difference: "Zahnräder", "monoklonalen Antikörpern", "Laser-Systeme".
/// </summary>
internal sealed class KeywordIndex
{
    private const int LongestEnding = 2;

    /// <summary>Shorter words are met inside of unrelated ones.</summary>
    private const int ShortestInCompound = 5;

    /// <summary>The characters that words are filed under; shorter words stand under fewer.</summary>
    private const int KeyLength = 3;

    private readonly Dictionary<long, List<Pattern>> _byStart = [];
    private readonly KeywordMatching _matching;
    private readonly WordForms _forms;

    private KeywordIndex(string language)
    {
        _matching = language switch { "zh" => KeywordMatching.Substring, "nl" or "de" => KeywordMatching.Compound, _ => KeywordMatching.WholeWord };
        _forms = SectorWords.Find(language)!.Forms;
    }

    public static KeywordIndex Of(string language)
    {
        var index = new KeywordIndex(language);
        foreach (var (sector, terms) in SectorTerms.Load(language))
        {
            index.Add(terms.Keywords, sector, isGeneric: false, terms.Exclude);
            index.Add(terms.Generic, sector, isGeneric: true, terms.Exclude);
        }

        return index;
    }

    public void Find(ReadOnlySpan<char> sentence, List<KeywordHit> hits)
    {
        for (var at = 0; at < sentence.Length;)
        {
            at += Match(sentence, at, hits);
        }
    }

    private void Add(IReadOnlyList<string> words, string sector, bool isGeneric, IReadOnlyList<string> exclude)
    {
        foreach (var word in words)
        {
            var keyword = new Keyword(word, sector, isGeneric, exclude);
            if (IsAcronym(word))
            {
                Add(word, keyword, isExact: true);
                continue;
            }

            var stem = _forms.Stem(word);
            Add(stem, keyword, isExact: false);
            if (_forms.Plural(stem) is { } plural)
            {
                Add(plural, keyword, isExact: false);
            }
        }
    }

    private void Add(string text, Keyword keyword, bool isExact)
    {
        var key = Key(text, 0, KeyLength);
        if (!_byStart.TryGetValue(key, out var list))
        {
            _byStart[key] = list = [];
        }

        // The longest first; lists are short.
        var at = list.Count;
        while (at > 0 && list[at - 1].Text.Length < text.Length)
        {
            at--;
        }

        list.Insert(at, new Pattern(text, keyword, isExact));
    }

    /// <returns>How far to go on.</returns>
    private int Match(ReadOnlySpan<char> text, int at, List<KeywordHit> hits)
    {
        var isWordStart = at == 0 || !IsWord(text[at - 1]);
        if (_matching != KeywordMatching.Substring && (!IsWord(text[at]) || (_matching == KeywordMatching.WholeWord && !isWordStart)))
        {
            return 1;
        }

        for (var length = KeyLength; length > 0; length--)
        {
            if (at + length <= text.Length && _byStart.TryGetValue(Key(text, at, length), out var patterns) && MatchAny(patterns, text, at, isWordStart, hits) is > 0 and var taken)
            {
                return taken;
            }
        }

        return 1;
    }

    /// <summary>Adds the longest that stand here; several sectors may share a word.</summary>
    private int MatchAny(List<Pattern> patterns, ReadOnlySpan<char> text, int at, bool isWordStart, List<KeywordHit> hits)
    {
        var longest = 0;
        var taken = 0;
        foreach (var pattern in patterns)
        {
            if (pattern.Text.Length < longest)
            {
                break;
            }

            if (!isWordStart && (pattern.IsExact || (_matching == KeywordMatching.Compound && pattern.Text.Length < ShortestInCompound)))
            {
                continue;
            }

            var length = LengthOf(text[at..], pattern);
            if (length > 0)
            {
                hits.Add(new KeywordHit(pattern.Keyword, at, length));
                longest = pattern.Text.Length;
                taken = Math.Max(taken, length);
            }
        }

        return taken;
    }

    /// <summary>How many characters a keyword takes here; 0 when it does not stand here.</summary>
    private int LengthOf(ReadOnlySpan<char> text, Pattern pattern)
    {
        var at = 0;
        foreach (var c in pattern.Text)
        {
            if (_matching != KeywordMatching.Substring && !pattern.IsExact)
            {
                if (c == ' ')
                {
                    // "fibres optiques", "künstlicher Intelligenz": the words before the last one have endings too.
                    for (var ending = 0; ending < LongestEnding && at < text.Length && char.IsLetter(text[at]); ending++)
                    {
                        at++;
                    }
                }

                if (c is ' ' or '-')
                {
                    if (at < text.Length && text[at] is ' ' or '-')
                    {
                        at++;
                    }
                    else if (c == ' ')
                    {
                        return 0;
                    }

                    continue;
                }

                // "Laser-Systeme", "semi-conductor"
                if (at > 0 && at < text.Length && text[at] == '-')
                {
                    at++;
                }
            }

            if (at >= text.Length || (pattern.IsExact ? text[at] != c : _forms.Fold(text[at]) != c))
            {
                return 0;
            }

            at++;
        }

        return EndsWord(text[at..]) || (_matching != KeywordMatching.WholeWord && !pattern.IsExact) ? at : 0;
    }

    /// <summary>Whether the word ends here, but for the plural.</summary>
    private bool EndsWord(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("es", StringComparison.Ordinal))
        {
            rest = rest[2..];
        }
        else if (rest.Length > 0 && rest[0] is 's' or 'x')
        {
            rest = rest[1..];
        }

        return rest.IsEmpty || !IsWord(rest[0]);
    }

    /// <summary>Whether a character belongs to a word; among Han characters only the Latin ones make words.</summary>
    private bool IsWord(char c) => _matching == KeywordMatching.Substring ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    private static bool IsAcronym(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private long Key(ReadOnlySpan<char> text, int at, int length)
    {
        var key = 0L;
        for (var i = at; i < Math.Min(text.Length, at + length); i++)
        {
            var c = _forms.Fold(text[i]);
            key = (key << 16) | (c == ' ' ? '-' : c);
        }

        return key;
    }

    /// <summary>A form of a keyword, folded unless it is an acronym.</summary>
    private readonly record struct Pattern(string Text, Keyword Keyword, bool IsExact);
}
