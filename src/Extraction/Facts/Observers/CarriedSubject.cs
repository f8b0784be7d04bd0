using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>
/// Tells whether another company is spoken of at a place in a sentence of Han: a clause without a subject has that of the clause before.
/// "全资子公司甲拥有员工260人，拥有发明专利12项" are the subsidiary's patents.
/// </summary>
internal sealed class CarriedSubject
{
    /// <summary>Characters of another company's name by which it is known when it opens a sentence.</summary>
    private const int KeyLength = 4;

    /// <summary>Characters of an owner's name: "为中国航空下属企业".</summary>
    private const int OwnerReach = 12;

    private readonly FactCues _cues;
    private readonly OwnSubject _own;
    private readonly OtherOpenings _openings;
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    public CarriedSubject(DocumentFrame frame, FactCues cues, OwnSubject own)
    {
        (_cues, _own, _openings) = (cues, own, new OtherOpenings(frame, cues.Stories, own));
        if (frame.Kind != DocumentKind.Article)
        {
            return;
        }

        var text = frame.Document.Text;
        foreach (var word in cues.Stories.Owners)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                var from = Math.Max(0, at - OwnerReach);
                Keep(text, from + text.AsSpan(from, at - from).LastIndexOfAny("为是系") + 1, at);
            }
        }

        foreach (var word in cues.Stories.OtherSubjects.Concat(cues.Stories.Takeovers))
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                Keep(text, at + word.Length, text.Length);
            }
        }
    }

    public bool IsOther(string text, int at)
    {
        if (_cues.Stories.OtherSubjects.Count == 0)
        {
            return false;
        }

        var (isOther, wasOwn) = (false, false);
        for (var start = 0; start < at;)
        {
            var end = start;
            while (end < at && text[end] is not ('，' or ',' or '；' or ';' or '。'))
            {
                end++;
            }

            var clause = text.AsSpan(start, end - start);
            var isOwn = (_own.Opens(clause) && !_openings.IsGroup(clause)) || _own.HasNameIn(clause);
            wasOwn |= isOwn;
            isOther = (isOther && !isOwn) || (!isOwn && _openings.Open(clause)) || (!wasOwn && _openings.CountsFirms(clause)) || OpensWithOther(clause) || NamesOther(text, start, end) || _cues.Stories.Elsewhere.IsIn(clause);
            start = end + 1;
        }

        return isOther;
    }

    /// <summary>"思达集团全球员工15000人": a wording that begins with the last word of another company's name.</summary>
    public bool IsAnothersName(string text, int at)
    {
        if (!_cues.Stories.NameEnds.StartsAt(text.AsSpan(at)))
        {
            // Or it stands right behind such a word.
            at -= _cues.Stories.NameEnds.LengthAtEnd(text.AsSpan(0, at)) is > 0 and var length ? length : at;
            if (at == 0)
            {
                return false;
            }
        }

        var start = at;
        while (start > 0 && at - start < KeyLength && IsHan(text.AsSpan(start - 1, 1)))
        {
            start--;
        }

        var run = text.AsSpan(start, at - start);
        return run.Length > 1 && !_cues.Stories.NoNameEnds.EndsAt(run) && !(_own.IsNameStart(run[^2..]) && !_own.IsGroup(run[^2..].ToString(), text.AsSpan(at)));
    }

    private void Keep(string text, int start, int end)
    {
        if (start + KeyLength <= end && IsHan(text.AsSpan(start, KeyLength)) && !_own.Opens(text.AsSpan(start)))
        {
            _others.Add(text.Substring(start, KeyLength));
        }
    }

    private bool OpensWithOther(ReadOnlySpan<char> clause) =>
        clause.Length >= KeyLength && _others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(clause[..KeyLength]);

    private bool NamesOther(string text, int from, int to)
    {
        var clause = text.AsSpan(from, to - from);
        foreach (var word in _cues.Stories.OtherSubjects)
        {
            var at = clause.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && IsName(text.AsSpan(from + at + word.Length)) && !IsLed(clause[..at]) && !_cues.Joined.IsIn(clause[..(at + word.Length)]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name, or the year of what is said of it.</summary>
    private bool IsName(ReadOnlySpan<char> behind) =>
        !behind.IsEmpty && ((behind[0] >= '\u2E80' && !_cues.Stories.OtherSubjectsTail.Contains(behind[0], StringComparison.Ordinal)) || (behind.Length > 4 && char.IsAsciiDigit(behind[0]) && behind[4] == '年'));

    private bool IsLed(ReadOnlySpan<char> before)
    {
        foreach (var word in _cues.Stories.OtherSubjectsLead)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHan(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is < '\u4E00' or > '\u9FFF')
            {
                return false;
            }
        }

        return true;
    }
}
