using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>Where a company's name begins and ends in a text: it ends with a legal form, and begins where capitals or Han characters begin.</summary>
internal sealed class CompanyNames
{
    private const int MaxWords = 9;
    private const int MaxHan = 40;
    private const int MaxLine = 110;
    private readonly LegalForms _forms = LegalForms.Instance;
    private readonly HashSet<string> _leading;
    private readonly HashSet<string> _connectors;
    private readonly IReadOnlyList<string> _places;
    private readonly IReadOnlyList<string> _before;
    private readonly IReadOnlyList<string> _beforePlace;

    private CompanyNames(DataNode root)
    {
        _leading = new HashSet<string>(root["leading"].Words, StringComparer.OrdinalIgnoreCase);
        _connectors = new HashSet<string>(root["connectors"].Texts, StringComparer.Ordinal);
        _places = root["placesZh"].Words;
        _before = root["beforeZh"].Words;
        _beforePlace = root["beforePlaceZh"].Words;
    }

    public static CompanyNames Instance { get; } = DataFile.Load("Facts/Identity/name-words.yaml", version: 1, root => new CompanyNames(root));

    public bool IsLeadingWord(ReadOnlySpan<char> word) => _leading.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The name with which a text begins, its article included; null when it begins otherwise.</summary>
    public TextSpan? Opening(string text) =>
        FirstIn(text, 0, Math.Min(text.Length, MaxLine)) is { } name && (name.Start == 0 || IsLeadingWord(text.AsSpan(0, name.Start).TrimEnd())) ? new TextSpan(0, name.End) : null;

    /// <summary>A Chinese name without the place at its start.</summary>
    public string WithoutPlace(string name)
    {
        foreach (var place in _places)
        {
            if (name.StartsWith(place, StringComparison.Ordinal) && name.Length > place.Length + 1)
            {
                return name[place.Length..].TrimStart('市', '省');
            }
        }

        return name;
    }

    /// <summary>The name of a sentence that ends at a position with a legal form; null when none does.</summary>
    public TextSpan? EndingAt(string text, int end)
    {
        if (end <= 0 || (end < text.Length && char.IsLetterOrDigit(text[end]) && !Han.Is(text[end - 1])))
        {
            return null;
        }

        var from = Math.Max(0, end - MaxLine);
        if (_forms.AtEnd(text.AsSpan(from, end - from)) is not { } form)
        {
            return null;
        }

        var start = Han.Is(text[end - 1]) ? HanStart(text, end - form.Length) : LatinStart(text, end - form.Length);
        return start is { } begin && begin < end - form.Length ? new TextSpan(begin, end) : null;
    }

    /// <summary>The first name that ends inside a stretch of text.</summary>
    public TextSpan? FirstIn(string text, int start, int end)
    {
        for (var at = start + 1; at <= end; at++)
        {
            if (IsWordEnd(text, at) && EndingAt(text, at) is { } name && name.Start >= start)
            {
                return Grown(text, name, end);
            }
        }

        return null;
    }

    /// <summary>The last name that ends inside a stretch of text.</summary>
    public TextSpan? LastIn(string text, int start, int end)
    {
        for (var at = end; at > start; at--)
        {
            if (IsWordEnd(text, at) && EndingAt(text, at) is { } name && name.Start >= start)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether a whole line is a company's name and nothing else.</summary>
    public bool IsName(ReadOnlySpan<char> line)
    {
        if (line.Length is < 4 or > MaxLine || _forms.AtEnd(line) is not { } form || line.IndexOfAny("\t\n;:") >= 0)
        {
            return false;
        }

        if (Han.Is(line[^1]))
        {
            return line.Length - form.Length >= 2 && line.Length <= MaxHan && line.IndexOfAny("，,。、") < 0 && !line.Contains(' ');
        }

        var words = 0;
        foreach (var range in line[..^form.Length].Split(' '))
        {
            var word = line[range].Trim(',');
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (!LooksLikeName(word) && word.Length > 3)
            {
                return false;
            }
        }

        return words is > 0 and <= MaxWords && char.IsLetterOrDigit(line[0]) && (LooksLikeName(line[..1]) || char.IsLetter(line[0]));
    }

    /// <summary>Whether a word is written as names are: with a capital, or letters and digits mixed.</summary>
    public static bool LooksLikeName(ReadOnlySpan<char> word)
    {
        var letters = 0;
        var capital = false;
        foreach (var c in word)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capital |= char.IsUpper(c);
        }

        return capital && letters > 0;
    }

    /// <summary>"Name Co." may go on as "Name Co., Ltd.", "Name Group" as "Name Group plc".</summary>
    private TextSpan Grown(string text, TextSpan name, int limit)
    {
        var longest = name;
        for (var at = name.End + 1; at <= Math.Min(limit, name.End + 14); at++)
        {
            if (text[at - 1] is '\n' or '\t' or '(' or '"' or '“')
            {
                break;
            }

            if (IsWordEnd(text, at) && EndingAt(text, at) is { } longer && longer.Start == name.Start)
            {
                longest = longer;
            }
        }

        return longest;
    }

    private static bool IsWordEnd(string text, int at) => at == text.Length || Han.Is(text[at - 1]) || !char.IsLetterOrDigit(text[at]);

    private int? LatinStart(string text, int formStart)
    {
        var start = formStart;
        var at = formStart;
        for (var words = 0; words < MaxWords; words++)
        {
            var wordEnd = at;
            while (wordEnd > 0 && text[wordEnd - 1] == ' ')
            {
                wordEnd--;
            }

            if (words == 0 && wordEnd > 0 && text[wordEnd - 1] == ',')
            {
                wordEnd--;
            }

            var wordStart = wordEnd;
            while (wordStart > 0 && text[wordStart - 1] is not (' ' or '\n' or '\t' or '"' or '“' or '„' or '«' or '‘' or '/' or '—'))
            {
                wordStart--;
            }

            var word = text.AsSpan(wordStart, wordEnd - wordStart);
            if (word.Length > 0 && word[0] == '(' && word[^1] != ')')
            {
                word = word[1..];
                wordStart++;
            }

            if (word.LastIndexOf("--", StringComparison.Ordinal) is >= 0 and var dash)
            {
                word = word[(dash + 2)..];
                wordStart = wordEnd - word.Length;
            }

            if (word.IsEmpty || IsSentenceEnd(word))
            {
                break;
            }

            if (_connectors.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                at = wordStart;
                continue;
            }

            if (!LooksLikeName(word))
            {
                break;
            }

            start = at = wordStart;
        }

        return SkipLeading(text, start, formStart);
    }

    private int? SkipLeading(string text, int start, int end)
    {
        while (start < end)
        {
            var space = text.IndexOf(' ', start, end - start);
            if (space < 0 || !_leading.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, space - start)))
            {
                break;
            }

            // "of The Name Company": inside a sentence a capital article belongs to the name.
            if (start > 1 && text[start - 1] == ' ' && char.IsLower(text[start - 2]))
            {
                break;
            }

            start = space + 1;
        }

        return start < end && text.AsSpan(start, end - start).Trim(" ,").Length > 0 ? start : null;
    }

    private static bool IsSentenceEnd(ReadOnlySpan<char> word)
    {
        var last = word[^1];
        if (last is ';' or ':' or '!' or '?' or ',' or ')' && !word.Contains('('))
        {
            return true;
        }

        // "St.", "J.", "Co." go on; "… in 2022." does not.
        return last == '.' && (word.Length > 4 || !char.IsUpper(word[0]));
    }

    private int? HanStart(string text, int formStart)
    {
        var start = formStart;
        while (start > 0 && formStart - start < MaxHan && IsNameCharacter(text[start - 1]))
        {
            start--;
        }

        var run = text.AsSpan(start, formStart - start);
        var cut = 0;
        foreach (var word in _before)
        {
            if (run.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
            {
                cut = Math.Max(cut, at + word.Length);
            }
        }

        foreach (var word in _beforePlace)
        {
            if (run.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at && StartsWithPlace(run[(at + word.Length)..]))
            {
                cut = Math.Max(cut, at + word.Length);
            }
        }

        while (cut < run.Length && run[cut] is ')' or '-' or '·')
        {
            cut++;
        }

        return run.Length - cut >= 2 ? start + cut : null;
    }

    private bool StartsWithPlace(ReadOnlySpan<char> text)
    {
        foreach (var place in _places)
        {
            if (text.StartsWith(place, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNameCharacter(char c) => Han.Is(c) || char.IsAsciiLetterOrDigit(c) || c is '(' or ')' or '·' or '-';
}
