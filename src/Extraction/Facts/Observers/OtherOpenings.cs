using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tells whether a clause of Han begins with somebody else than the company: a body, a crowd of firms, the group above it, another name.</summary>
internal sealed class OtherOpenings
{
    /// <summary>Characters of another body's name before its last word.</summary>
    private const int BodyReach = 10;

    /// <summary>Characters of a name before the year of what is said of it: "科尔曼2021年销售额".</summary>
    private const int ShortestName = 2;
    private const int LongestName = 6;

    /// <summary>The same with what it does or where: "鹤壁市汽车电子产业2021年".</summary>
    private const int LongestSubject = 12;
    private const int YearDigits = 4;

    /// <summary>Characters between a list's last name and the word that says what its members are: "等国际巨头".</summary>
    private const int ListReach = 6;

    /// <summary>Characters between the word for an owner and the group's name.</summary>
    private const int OwnerReach = 12;

    private readonly StoryCues _cues;
    private readonly OwnSubject _own;
    private readonly List<string> _names = [];
    private readonly string _text;
    private readonly bool _isOfGroup;
    private readonly bool _isArticle;

    public OtherOpenings(DocumentFrame frame, StoryCues cues, OwnSubject own)
    {
        (_cues, _own, _text) = (cues, own, frame.Document.Text);
        _isArticle = frame.Kind == DocumentKind.Article && own.IsKnown;
        if (_isArticle)
        {
            _names.AddRange(own.Names.Others);
            AddListed(_text);
            _isOfGroup = cues.Groups.Any(group => BelongsTo(_text, group));
        }
    }

    public bool Open(ReadOnlySpan<char> clause)
    {
        clause = _own.WithoutOpening(clause);
        return StartsWithBody(clause) || IsGroup(clause) || (_isArticle && (StartsWithNameAndYear(clause) || StartsWithNameAndFact(clause) || StartsWithListed(clause)));
    }

    /// <summary>The group above the company, where the article says that it has one: "集团现有员工6,200人".</summary>
    public bool IsGroup(ReadOnlySpan<char> clause)
    {
        if (!_isOfGroup)
        {
            return false;
        }

        clause = _own.WithoutOpening(clause);
        foreach (var group in _cues.Groups)
        {
            if (clause.StartsWith(group, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"集聚企业280家", "门业企业360余家".</summary>
    public bool CountsFirms(ReadOnlySpan<char> clause)
    {
        if (!_isArticle || !_cues.Firms.IsIn(clause) || _cues.NoFirms.IsIn(clause))
        {
            return false;
        }

        for (var at = 1; at < clause.Length; at++)
        {
            if (clause[at] == '家' && (char.IsAsciiDigit(clause[at - 1]) || clause[at - 1] is '余' or '多' or '百' or '千' or '万'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"清华大学环境学院拥有发明专利40项", "研究院有科研人员54人".</summary>
    private bool StartsWithBody(ReadOnlySpan<char> clause)
    {
        foreach (var body in _cues.Bodies)
        {
            var at = clause.IndexOf(body, StringComparison.Ordinal);
            if (at == 0 && !_cues.GroupEnds.StartsAt(clause))
            {
                return true;
            }

            if (at is > 1 and <= BodyReach && IsHan(clause[..at]) && !_cues.NoBodies.IsIn(clause[..at]))
            {
                return true;
            }
        }

        return false;
    }

    private bool StartsWithNameAndYear(ReadOnlySpan<char> clause)
    {
        var end = 0;
        while (end < clause.Length && end <= LongestSubject && IsHan(clause.Slice(end, 1)))
        {
            end++;
        }

        var behind = clause[end..].TrimStart();
        return end is >= ShortestName and <= LongestSubject && behind.Length > YearDigits && behind[YearDigits] is '年' or '财'
            && !behind[..YearDigits].ContainsAnyExceptInRange('0', '9') && IsAnothersName(clause[..end]);
    }

    /// <summary>"青禾时代研发人员超1.5万人": a name before what is told of a company; before a word for what else may be described, where the article names it more than once.</summary>
    private bool StartsWithNameAndFact(ReadOnlySpan<char> clause)
    {
        for (var end = ShortestName; end <= LongestName && end < clause.Length && IsHan(clause[..end]); end++)
        {
            var isTold = _cues.Told.StartsAt(clause[end..]);
            if (isTold || _cues.Has.StartsAt(clause[end..]))
            {
                return IsAnothersName(clause[..end]) && (isTold || IsNamedTwice(clause[..end]));
            }
        }

        return false;
    }

    private bool IsNamedTwice(ReadOnlySpan<char> name) =>
        _text.AsSpan().IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && _text.AsSpan(at + name.Length).Contains(name, StringComparison.Ordinal);

    private bool IsAnothersName(ReadOnlySpan<char> name) => !_cues.NoNames.IsIn(name) && !_own.Names.AreShortened(name);

    private bool StartsWithListed(ReadOnlySpan<char> clause)
    {
        foreach (var name in _names)
        {
            if (clause.StartsWith(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"布兰德、科尔曼等国际巨头": the names of a list of firms.</summary>
    private void AddListed(string text)
    {
        for (var at = text.IndexOf('等', StringComparison.Ordinal); at >= 0; at = text.IndexOf('等', at + 1))
        {
            if (_cues.Listed.IsIn(text.AsSpan(at, Math.Min(ListReach + 1, text.Length - at))))
            {
                AddListedBefore(text, at);
            }
        }

        // "北宇、华岳两家".
        for (var at = text.IndexOf('家', StringComparison.Ordinal); at >= 1; at = text.IndexOf('家', at + 1))
        {
            if (text[at - 1] is '两' or '三' or '四')
            {
                AddListedBefore(text, at - 1);
            }
        }
    }

    private void AddListedBefore(string text, int at)
    {
        for (var end = at; end > 0;)
        {
            var start = end;
            while (start > 0 && end - start <= LongestName && (IsHan(text.AsSpan(start - 1, 1)) || char.IsAsciiLetter(text[start - 1])))
            {
                start--;
            }

            // What stands before a list's first name cannot be told from it, but for a sentence's start.
            var isFirst = start == 0 || text[start - 1] != '、';
            if (end - start is < ShortestName or > LongestName || (isFirst && (end == at || (start > 0 && text[start - 1] is not ('。' or '\n')))))
            {
                break;
            }

            var name = text[start..end];
            if (IsAnothersName(name))
            {
                _names.Add(name);
            }

            end = isFirst ? 0 : start - 1;
        }
    }

    private bool BelongsTo(string text, string group)
    {
        for (var at = text.IndexOf(group, StringComparison.Ordinal); at >= 0; at = text.IndexOf(group, at + group.Length, StringComparison.Ordinal))
        {
            var before = text.AsSpan(Math.Max(0, at - OwnerReach), Math.Min(at, OwnerReach));
            if (_cues.GroupsBehind.StartsAt(text.AsSpan(at + group.Length)) || _cues.GroupsBefore.IsIn(before))
            {
                return !_own.HasNameWith(group);
            }
        }

        return false;
    }

    private static bool IsHan(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\u4E00', '\u9FFF');
}
