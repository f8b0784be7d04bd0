namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>Finds the keywords of one language in a sentence, the longest at each place, in one pass.</summary>
internal sealed class KeywordIndex
{
    private const int LongestEnding = 2;

    /// <summary>Shorter words are met inside of unrelated ones.</summary>
    private const int ShortestInCompound = 5;
    private const string Accented = "àâäçéèêëîïôöùûüÿœ";
    private const string Plain = "aaaceeeeiioouuuyo";

    private readonly Dictionary<int, List<Keyword>> _byStart = [];
    private readonly KeywordMatching _matching;
    private readonly bool _foldsAccents;

    private KeywordIndex(string language)
    {
        _matching = language switch { "zh" => KeywordMatching.Substring, "nl" or "de" => KeywordMatching.Compound, _ => KeywordMatching.WholeWord };
        _foldsAccents = language == "fr";
    }

    public static KeywordIndex Of(IEnumerable<Sector> sectors, string language)
    {
        var index = new KeywordIndex(language);
        foreach (var sector in sectors)
        {
            index.Add(sector.Keywords.GetValueOrDefault(language, []), sector.Id, isGeneric: false);
            index.Add(sector.Generic.GetValueOrDefault(language, []), sector.Id, isGeneric: true);
        }

        foreach (var list in index._byStart.Values)
        {
            list.Sort((a, b) => b.Text.Length.CompareTo(a.Text.Length));
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

    private void Add(IReadOnlyList<string> words, string sector, bool isGeneric)
    {
        foreach (var word in words)
        {
            var key = Key(word, 0);
            if (!_byStart.TryGetValue(key, out var list))
            {
                _byStart[key] = list = [];
            }

            list.Add(new Keyword(word, sector, isGeneric));
        }
    }

    /// <returns>How far to go on.</returns>
    private int Match(ReadOnlySpan<char> text, int at, List<KeywordHit> hits)
    {
        if (!_byStart.TryGetValue(Key(text, at), out var keywords))
        {
            // A word of one character stands under its first alone.
            if (!_byStart.TryGetValue(Fold(text[at]) << 16, out keywords))
            {
                return 1;
            }
        }

        var isWordStart = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
        if (_matching == KeywordMatching.WholeWord && !isWordStart)
        {
            return 1;
        }

        var longest = 0;
        foreach (var keyword in keywords)
        {
            if (keyword.Text.Length < longest)
            {
                break;
            }

            if (_matching == KeywordMatching.Compound && !isWordStart && (keyword.Text.Length < ShortestInCompound || IsAcronym(keyword.Text)))
            {
                continue;
            }

            var length = LengthOf(text[at..], keyword.Text);
            if (length > 0)
            {
                hits.Add(new KeywordHit(keyword, at, length));
                longest = keyword.Text.Length;
            }
        }

        return Math.Max(1, longest);
    }

    /// <summary>How many characters a keyword takes here; 0 when it does not stand here.</summary>
    private int LengthOf(ReadOnlySpan<char> text, string keyword)
    {
        var isExact = IsAcronym(keyword);
        var at = 0;
        foreach (var c in keyword)
        {
            if (c == ' ' && _matching != KeywordMatching.Substring)
            {
                // "fibres optiques", "künstlicher Intelligenz": the words before the last one have endings too.
                for (var ending = 0; ending < LongestEnding && at < text.Length && char.IsLetter(text[at]); ending++)
                {
                    at++;
                }
            }

            if (at >= text.Length || (isExact ? text[at] != c : Fold(text[at]) != Fold(c)))
            {
                return 0;
            }

            at++;
        }

        return EndsWord(text[at..]) || (_matching != KeywordMatching.WholeWord && !isExact) ? at : 0;
    }

    /// <summary>Whether the word ends here, but for the plural.</summary>
    private static bool EndsWord(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("es", StringComparison.Ordinal))
        {
            rest = rest[2..];
        }
        else if (rest.Length > 0 && rest[0] is 's' or 'x')
        {
            rest = rest[1..];
        }

        return rest.IsEmpty || !char.IsLetterOrDigit(rest[0]);
    }

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

    private int Key(ReadOnlySpan<char> text, int at) => (Fold(text[at]) << 16) | (at + 1 < text.Length ? Fold(text[at + 1]) : 0);

    private char Fold(char c)
    {
        c = char.ToLowerInvariant(c);
        if (_foldsAccents && c > 0x7f)
        {
            if (c == '’')
            {
                return '\'';
            }

            var at = Accented.IndexOf(c);
            return at < 0 ? c : Plain[at];
        }

        return c;
    }
}
