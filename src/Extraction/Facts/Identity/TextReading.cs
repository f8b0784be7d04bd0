using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>Sentences that define "the Company", and those in which an auditor speaks to its shareholders.</summary>
internal sealed class TextReading(SourceDocument document, IdentityOptions options)
{
    private const int MaxBracket = 140;
    private const int MaxBefore = 130;
    private const int MaxName = 110;
    private readonly string _text = document.Text;
    private readonly IdentityCues _cues = IdentityCues.Instance;
    private readonly CompanyNames _names = CompanyNames.Instance;
    private readonly Dictionary<string, int> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _addressees = new(StringComparer.Ordinal);

    public void Read(NameBallot ballot)
    {
        var lastBracket = -1;
        var end = Math.Min(_text.Length, ballot.Winner(options.Settled) is null ? options.MaxText : options.SettledText);
        for (var at = _cues.InText.IndexIn(_text.AsSpan(0, end), 0); at >= 0; at = _cues.InText.IndexIn(_text.AsSpan(0, end), at))
        {
            if (AddresseeAt(at) is { } addressee)
            {
                at += addressee;
                if (_names.FirstIn(_text, at, Math.Min(_text.Length, at + MaxName)) is { } name && name.Start - at < 12)
                {
                    Count(_addressees, name, options.Addressee, options.Addressee, ballot);
                }

                continue;
            }

            if (_text[at] == '(')
            {
                ReadListing(at, ballot);
                at++;
                continue;
            }

            var bracket = OpeningBracket(at);
            if (bracket > lastBracket)
            {
                lastBracket = bracket;
                ReadBracket(bracket, ballot);
            }
            else if (bracket < 0)
            {
                ReadMeaning(at, ballot);
            }

            at++;
        }
    }

    /// <summary>Name (NYSE: CODE) announces: a company's own news.</summary>
    private void ReadListing(int bracket, NameBallot ballot)
    {
        var line = _text.LastIndexOf('\n', bracket) + 1;
        if (_names.LastIn(_text, Math.Max(line, bracket - MaxBefore), bracket) is { } name && bracket - name.End < 3)
        {
            Count(_definitions, name, options.Definition, options.RepeatedDefinition, ballot);
        }
    }

    private int? AddresseeAt(int at)
    {
        foreach (var cue in _cues.Addressees)
        {
            if (_text.AsSpan(at).StartsWith(cue, StringComparison.OrdinalIgnoreCase))
            {
                return cue.Length;
            }
        }

        return null;
    }

    private int OpeningBracket(int at)
    {
        for (var i = at; i > Math.Max(0, at - MaxBracket); i--)
        {
            if (_text[i] == '(')
            {
                return i;
            }

            if (_text[i] is ')' or '\n')
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Name (“Short”, the “Company”).</summary>
    private void ReadBracket(int bracket, NameBallot ballot)
    {
        var close = _text.IndexOf(')', bracket, Math.Min(_text.Length - bracket, MaxBracket * 2));
        if (close < 0)
        {
            return;
        }

        var isCompany = false;
        var aliases = new List<string>();
        foreach (var item in Quoted(_text.AsSpan(bracket + 1, close - bracket - 1)))
        {
            if (_cues.CompanyWords.Contains(item))
            {
                isCompany = true;
            }
            else
            {
                aliases.Add(item);
            }
        }

        var line = _text.LastIndexOf('\n', bracket) + 1;
        if (_names.LastIn(_text, Math.Max(line, bracket - MaxBefore), bracket) is not { } name)
        {
            return;
        }

        var writing = _text.AsSpan(name.Start, name.Length);
        aliases.ForEach(alias => ballot.Alias(_text.AsSpan(name.Start, name.Length), alias));
        if (isCompany)
        {
            Count(_definitions, name, options.Definition, options.RepeatedDefinition, ballot);
        }
        else if (Han.IsIn(writing))
        {
            ballot.Vote(writing, 1);
        }
    }

    /// <summary>the “Company” means Name.</summary>
    private void ReadMeaning(int at, NameBallot ballot)
    {
        var end = Math.Min(_text.Length, at + MaxBefore);
        foreach (var definer in _cues.Definers)
        {
            var found = _text.IndexOf(definer + " ", at, end - at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                continue;
            }

            var start = found + definer.Length + 1;
            if (_names.FirstIn(_text, start, Math.Min(_text.Length, start + MaxName)) is { } name && name.Start - start < 6)
            {
                Count(_definitions, name, options.Definition, options.RepeatedDefinition, ballot);
            }

            return;
        }
    }

    private void Count(Dictionary<string, int> seen, TextSpan name, int first, int later, NameBallot ballot)
    {
        var writing = _text.AsSpan(name.Start, name.Length);
        var key = NameKey.Of(writing);
        var count = seen[key] = seen.GetValueOrDefault(key) + 1;
        if (count <= options.MaxRepeats)
        {
            ballot.Vote(writing, count == 1 ? first : later);
        }
    }

    private List<string> Quoted(ReadOnlySpan<char> bracket)
    {
        var result = new List<string>();
        while (bracket.IndexOfAny("“\"„«") is >= 0 and var open)
        {
            bracket = bracket[(open + 1)..];
            var close = bracket.IndexOfAny("”\"“»");
            if (close < 0)
            {
                break;
            }

            Add(bracket[..close]);
            bracket = bracket[(close + 1)..];
        }

        if (result.Count == 0)
        {
            foreach (var definer in _cues.HanDefiners)
            {
                if (bracket.StartsWith(definer, StringComparison.Ordinal))
                {
                    Add(bracket[definer.Length..]);
                    break;
                }
            }
        }

        return result;

        void Add(ReadOnlySpan<char> item)
        {
            item = item.Trim(" ,:.");
            foreach (var article in _cues.CompanyArticles)
            {
                if (item.StartsWith(article, StringComparison.Ordinal))
                {
                    item = item[article.Length..];
                }
            }

            if (item.Length is > 0 and < 60)
            {
                result.Add(item.ToString());
            }
        }
    }
}
