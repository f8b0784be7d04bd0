using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>Finds the names of an article in Latin letters, with the evidence beside each.</summary>
internal sealed class LatinSightings(SourceDocument document, string language, ArticleOptions options)
{
    private const int LegalForm = 4;
    private const int Organisation = 2;
    private const int Code = 4;
    private const int Role = 3;
    private const int Person = -6;
    private const int MaxRun = 7;
    private const int MaxApposition = 70;
    private readonly string _text = document.Text;
    private readonly ArticleCues _cues = ArticleCues.Instance;
    private readonly List<NameSighting> _found = [];

    public List<NameSighting> Find(IReadOnlyList<Block> body)
    {
        for (var i = 0; i < body.Count; i++)
        {
            Read(body[i].Span, i);
        }

        return _found;
    }

    private void Read(TextSpan block, int index)
    {
        var at = block.Start;
        while (at < block.End)
        {
            var word = WordAt(at, block.End);
            if (word.IsEmpty)
            {
                at++;
                continue;
            }

            if (!IsNameWord(word) || CompanyNames.Instance.IsLeadingWord(_text.AsSpan(word.Start, word.Length)))
            {
                at = word.End + 1;
                continue;
            }

            var run = RunFrom(word, block.End);

            // "Chipmaker Name": at the start of a sentence the role has a capital too.
            if (run.End > word.End && _cues.IsRole(_text.AsSpan(word.Start, word.Length)) && LegalForms.Instance.AtEnd(_text.AsSpan(word.Start, word.Length + 1)) is null)
            {
                run = new TextSpan(word.End + 1, run.End);
            }

            Add(block, run, index);
            at = run.End + 1;
        }
    }

    /// <summary>The next word: letters, digits and the marks that stand inside names.</summary>
    private TextSpan WordAt(int at, int end)
    {
        while (at < end && !char.IsLetterOrDigit(_text[at]) && _text[at] != '&')
        {
            at++;
        }

        var stop = at;
        while (stop < end && (char.IsLetterOrDigit(_text[stop]) || _text[stop] is '&' or '-' or '\'' or '’' || (_text[stop] == '.' && stop + 1 < end && char.IsLetterOrDigit(_text[stop + 1]))))
        {
            stop++;
        }

        // "l'entreprise", "d’Avantium": the article is no part of the word; neither is a possessive.
        var word = _text.AsSpan(at, stop - at);
        var mark = word.IndexOfAny('\'', '’');
        if (mark is 1 or 2 && char.IsLower(word[0]))
        {
            at += mark + 1;
        }
        else if (mark > 0 && mark >= word.Length - 2)
        {
            stop = at + mark;
        }

        return new TextSpan(Math.Min(at, stop), stop);
    }

    private bool IsNameWord(TextSpan word)
    {
        var text = _text.AsSpan(word.Start, word.Length);
        return CompanyNames.LooksLikeName(text) && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text.Length > 2);
    }

    private TextSpan RunFrom(TextSpan first, int end)
    {
        var last = first;
        for (var words = 1; words < MaxRun; words++)
        {
            var next = WordAt(last.End, end);
            var between = _text.AsSpan(last.End, next.Start - last.End);
            if (next.IsEmpty || !(between is " " || (between is ", " or "., " or ". " && LegalForms.Instance.AtEnd(_text.AsSpan(first.Start, next.End - first.Start)) is not null)))
            {
                break;
            }

            var isConnector = next.Length == 1 && _text[next.Start] == '&';
            if (_cues.Persons.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_text.AsSpan(next.Start, next.Length)))
            {
                break;
            }

            if (!isConnector && !IsNameWord(next) && !IsLowerForm(next))
            {
                break;
            }

            // "Erzielte die Name GmbH Umsatzerlöse": German nouns have capitals too.
            if (language == "de" && !isConnector && IsForm(first.Start, last.End) && !IsForm(first.Start, next.End))
            {
                break;
            }

            last = next;
        }

        // The full stop of "Inc." and "B.V." belongs to the name.
        var stop = last.End < end && _text[last.End] == '.' && LegalForms.Instance.AtEnd(_text.AsSpan(first.Start, last.End + 1 - first.Start)) is not null ? last.End + 1 : last.End;
        return new TextSpan(first.Start, stop);
    }

    private bool IsForm(int start, int end) => LegalForms.Instance.AtEnd(_text.AsSpan(start, end - start)) is { Form.Length: > 0 };

    private bool IsLowerForm(TextSpan word) => _text.AsSpan(word.Start, word.Length) is "plc" or "mbH" or "gGmbH";

    private void Add(TextSpan block, TextSpan run, int index)
    {
        var name = _text[run.Start..run.End];
        if (name.Length < 3 || _cues.NotCompanies.Contains(name) || LegalForms.Instance.IsInstitution(name))
        {
            return;
        }

        var evidence = 0;
        if (LegalForms.Instance.AtEnd(name) is { } form)
        {
            evidence += form.Form.Length > 0 ? LegalForm : Organisation;
        }

        var ticker = TickerAfter(run.End, block.End);
        evidence += ticker is null ? 0 : Code;
        evidence += HasRoleBefore(block.Start, run.Start) || HasLeaderBefore(block.Start, run.Start) || HasApposition(run.End, block.End) || HasDeed(run.End, block.End) || IsOfTrade(name) ? Role : 0;
        evidence += IsPerson(block, run) ? Person : 0;
        _found.Add(new NameSighting(name, run, index) { Evidence = evidence, Ticker = ticker });
    }

    private string? TickerAfter(int end, int blockEnd)
    {
        var window = _text.AsSpan(end, Math.Min(60, blockEnd - end));
        var open = window.IndexOf('(');
        return open is >= 0 and < 8 ? ExchangeCodes.CodeIn(window[(open + 1)..]) : null;
    }

    /// <summary>"chipmaker Name", "developer of plant-based plastics Name", "producer of optical crystals, Name".</summary>
    private bool HasRoleBefore(int blockStart, int start)
    {
        var from = Math.Max(Math.Max(blockStart, start - 90), SentenceStart(blockStart, start));
        var words = _text.AsSpan(from, start - from).TrimEnd(" ,\"“«'‘");
        var after = ReadOnlySpan<char>.Empty;
        for (var distance = 0; distance <= options.MaxRoleDistance * 2; distance++)
        {
            var space = words.LastIndexOf(' ');
            var word = words[(space + 1)..];
            if (_cues.IsRole(word))
            {
                return distance == 0 || (_cues.RoleLinks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(after) && (distance <= options.MaxRoleDistance || _text[start - 2] == ','));
            }

            after = word;
            if (word.IsEmpty || (distance == 0 && _cues.IsNoRoleLink(word)) || (distance > 0 && word[^1] is ',' or ';' or ':') || char.IsUpper(word[0]) || space < 0)
            {
                return false;
            }

            words = words[..space].TrimEnd();
        }

        return false;
    }

    private bool HasLeaderBefore(int blockStart, int start)
    {
        var before = _text.AsSpan(blockStart, start - blockStart).TrimEnd(" \"“«'‘");
        foreach (var leader in _cues.Leaders)
        {
            if (before.EndsWith(leader, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Name, a young firm that …".</summary>
    private bool HasApposition(int end, int blockEnd)
    {
        var after = _text.AsSpan(end, Math.Min(MaxApposition, blockEnd - end));
        if (!after.StartsWith(", ", StringComparison.Ordinal))
        {
            return false;
        }

        after = after[2..];
        var first = after[..(after.IndexOf(' ') is > 0 and var space ? space : after.Length)];
        if (!_cues.Appositions.TryGetValue(language, out var appositions) || !appositions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first))
        {
            return false;
        }

        foreach (var range in after.Split(' '))
        {
            var word = after[range];
            if (_cues.IsRole(word))
            {
                return true;
            }

            if (word.Length > 0 && word[^1] is ',' or '.' or ';')
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Name, based in …".</summary>
    private bool HasDeed(int end, int blockEnd)
    {
        var after = _text.AsSpan(end, Math.Min(MaxApposition, blockEnd - end)).TrimStart(" ,");
        foreach (var deed in _cues.Deeds.GetValueOrDefault(language, []))
        {
            if (after.StartsWith(deed, StringComparison.Ordinal) && after.Length > deed.Length && after[deed.Length] == ' ')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Name Valves", which the text goes on to call "Name".</summary>
    private bool IsOfTrade(string name)
    {
        var space = name.IndexOf(' ');
        if (space < 0 || !_cues.Trades.Contains(name[(name.LastIndexOf(' ') + 1)..]))
        {
            return false;
        }

        var isAlone = false;
        foreach (var place in Occurrences.Of(_text, name[..space]))
        {
            isAlone |= string.CompareOrdinal(_text, place.Start, name, 0, name.Length) != 0 && WordAt(place.End, _text.Length) is { IsEmpty: false } next && char.IsLower(_text[next.Start]) && next.Start == place.End + 1;
        }

        return isAlone && _text.IndexOf(name[..space].ToLowerInvariant(), StringComparison.Ordinal) < 0;
    }

    private bool IsPerson(TextSpan block, TextSpan run)
    {
        // "Name (42)": an age.
        if (run.End + 4 < block.End && _text[run.End] == ' ' && _text[run.End + 1] == '(' && char.IsAsciiDigit(_text[run.End + 2]) && char.IsAsciiDigit(_text[run.End + 3]) && _text[run.End + 4] == ')')
        {
            return true;
        }

        var before = _text.AsSpan(block.Start, run.Start - block.Start).TrimEnd(" ,");
        return _cues.Persons.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before[(before.LastIndexOf(' ') + 1)..]);
    }

    private int SentenceStart(int blockStart, int at)
    {
        for (var i = at - 2; i > blockStart; i--)
        {
            if (_text[i] is '.' or '!' or '?' && _text[i + 1] == ' ')
            {
                return i + 2;
            }
        }

        return blockStart;
    }
}
