using System.Buffers;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tells whether a sentence speaks of the document's own company, by its name or by a word for it.</summary>
internal sealed class OwnSubject
{
    /// <summary>Characters between the company and what is said of it alone: "the company was founded".</summary>
    private const int Adjacent = 3;

    /// <summary>Characters behind the next comma in which the company follows: "Founded in 1990 in Delft, the company".</summary>
    private const int Follows = 4;

    /// <summary>A longer apposition is a clause of its own.</summary>
    private const int LongestApposition = 60;

    private const int ShortestName = 3;
    private const int YearDigits = 4;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，；。：,;:、");
    private readonly SubjectWords _words;
    private readonly FactCues _cues;
    private readonly WordSet _own;
    private readonly IReadOnlyList<string> _names;
    private readonly string[] _openings;

    public OwnSubject(DocumentFrame frame, FactCues cues)
    {
        (_words, _cues) = (SubjectWords.For(frame.Language), cues);
        Names = new SubjectNames(frame);
        _names = Names.Own;
        _openings = [.. _names, .. _words.Own, .. Names.Cores];
        _own = new WordSet([.. _words.Own, .. _names]);
    }

    public SubjectNames Names { get; }

    /// <param name="isClose">Whether nothing may stand between the company and the match.</param>
    /// <param name="mayBeThings">Whether it may be of something that is the company's: a product, a share.</param>
    public bool Holds(string text, TextSpan match, bool isClose, bool mayBeThings)
    {
        if (NamesOther(text.AsSpan(0, match.End)))
        {
            return false;
        }

        return text[0] >= '\u2E80' || text[match.Start] >= '\u2E80' ? HoldsHan(text, match, isClose)
            : IsBefore(text, match, isClose, mayBeThings) || IsBehind(text, match) || IsInside(text, match, isClose);
    }

    /// <summary>Whether a text ends with the company's name or a word for it.</summary>
    public bool IsAtEnd(ReadOnlySpan<char> text) => EndsWithOwn(text);

    public bool IsKnown => _names.Count > 0;

    public bool IsPartOfName(string text) => _names.Any(name => name.Contains(text, StringComparison.OrdinalIgnoreCase));

    public bool IsNamedIn(ReadOnlySpan<char> text) => _own.IsIn(text);

    private bool HoldsHan(string text, TextSpan match, bool isClose)
    {
        if (_cues.Others.IsIn(text.AsSpan(0, match.Start)) && !_cues.Joined.IsIn(text.AsSpan(0, match.Start)))
        {
            return false;
        }

        for (var start = 0; start < match.End; start = NextClause(text, start, match.End))
        {
            var at = start + TimeLength(text.AsSpan(start, match.End - start));
            foreach (var opening in _words.Openings)
            {
                at += text.AsSpan(at).StartsWith(opening, StringComparison.Ordinal) ? opening.Length : 0;
            }

            foreach (var name in _names.Concat(_words.Own).OrderByDescending(name => name.Length))
            {
                if (text.AsSpan(at).StartsWith(name, StringComparison.Ordinal)
                    && (!isClose || match.Start == at || IsGap(text.AsSpan(at + name.Length, Math.Max(0, match.Start - at - name.Length)))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a clause of Han begins with the company, after words that may stand before it.</summary>
    public bool Opens(ReadOnlySpan<char> clause)
    {
        clause = WithoutOpening(clause);
        foreach (var name in _openings)
        {
            if (clause.StartsWith(name, StringComparison.Ordinal) && !IsGroup(name, clause[name.Length..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"河矿集团" is not "河州河矿机电有限公司".</summary>
    public bool IsGroup(string name, ReadOnlySpan<char> behind)
    {
        if (!_cues.Stories.GroupEnds.StartsAt(behind) || _words.Own.Contains(name))
        {
            return false;
        }

        foreach (var own in _names)
        {
            var at = own.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0 && _cues.Stories.GroupEnds.StartsAt(own.AsSpan(at + name.Length)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Marks, or a bracket with a short name or a stock code.</summary>
    private static bool IsGap(ReadOnlySpan<char> between)
    {
        if (between.Length > 0 && between[0] is '(' or '（' && between.IndexOfAny(")）") is > 0 and var close)
        {
            between = between[(close + 1)..];
        }

        return between.Trim("，, （(").IsEmpty;
    }

    /// <summary>A clause behind the words that may stand before its subject.</summary>
    public ReadOnlySpan<char> WithoutOpening(ReadOnlySpan<char> clause)
    {
        clause = clause.TrimStart();
        clause = clause[TimeLength(clause)..];
        foreach (var opening in _words.Openings)
        {
            clause = clause.StartsWith(opening, StringComparison.Ordinal) ? clause[opening.Length..] : clause;
        }

        return clause;
    }

    /// <summary>Whether a clause holds one of the company's names.</summary>
    public bool HasNameIn(ReadOnlySpan<char> clause)
    {
        foreach (var name in _names)
        {
            if (name.Length >= ShortestName && clause.Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"2022年", "2022年度", "2021年末" at the start of a clause of Han.</summary>
    private static int TimeLength(ReadOnlySpan<char> clause)
    {
        var at = 0;
        while (at < clause.Length && (char.IsAsciiDigit(clause[at]) || clause[at] == ' '))
        {
            at++;
        }

        if (at < YearDigits || at >= clause.Length || clause[at] != '年')
        {
            return 0;
        }

        at++;
        return at < clause.Length && clause[at] is '度' or '末' or '底' ? at + 1 : at;
    }

    /// <summary>Whether one of the company's names begins with a text.</summary>
    public bool IsNameStart(ReadOnlySpan<char> part)
    {
        foreach (var name in _names)
        {
            if (name.AsSpan().StartsWith(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public bool HasNameWith(string part) => _names.Any(name => name.Contains(part, StringComparison.Ordinal));

    private static int NextClause(string text, int start, int end)
    {
        var found = text.AsSpan(start, end - start).IndexOfAny(ClauseEnds);
        return found < 0 ? end : start + found + 1;
    }

    /// <summary>"The company was founded", "The company, based in Delft, was founded", "Alder Robotics, founded".</summary>
    private bool IsBefore(string text, TextSpan match, bool isClose, bool mayBeThings)
    {
        var before = text.AsSpan(0, match.Start);
        var clause = ClauseStart(text, match.Start);
        var at = clause + _own.LastIndexIn(before[clause..], out var length);
        if (length > 0)
        {
            var rest = before[(at + length)..];
            return mayBeThings || (!rest.StartsWith("'s", StringComparison.Ordinal) && !rest.StartsWith("’s", StringComparison.Ordinal) && (!isClose || rest.Trim().Length <= Adjacent));
        }

        if (mayBeThings && _words.Things.IsIn(before[clause..]))
        {
            return true;
        }

        // Right before the comma, or before an apposition that ends at it.
        return clause > 1 && (EndsWithOwn(before[..(clause - 1)])
            || (before[clause..].Trim().IsEmpty && clause - ClauseStart(text, clause - 1) <= LongestApposition && ClauseStart(text, clause - 1) is > 1 and var first && EndsWithOwn(before[..(first - 1)])));
    }

    /// <summary>"Founded in 1990 in Delft, the company".</summary>
    private bool IsBehind(string text, TextSpan match)
    {
        if (!string.IsNullOrWhiteSpace(text[ClauseStart(text, match.Start)..match.Start]) || text.AsSpan(0, match.Start).ContainsAny(",;:") || match.End >= text.Length)
        {
            return false;
        }

        var comma = text.IndexOf(',', Math.Max(0, match.End - 1));
        return comma >= 0 && comma - match.End <= LongestApposition && _own.IndexIn(text.AsSpan(comma + 1), out _) is >= 0 and <= Follows;
    }

    /// <summary>"Das 1954 gegründete Unternehmen" at the start of a sentence, "62% of our revenue".</summary>
    private bool IsInside(string text, TextSpan match, bool isClose)
    {
        var wording = text.AsSpan(match.Start, match.Length);
        return _own.IsIn(wording) || (_words.Inside.IsIn(wording) && (!isClose || string.IsNullOrWhiteSpace(text[..match.Start])));
    }

    private bool EndsWithOwn(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd();
        return _own.LastIndexIn(trimmed, out var length) is >= 0 and var at && at + length == trimmed.Length;
    }

    /// <summary>Another company's full name.</summary>
    private bool NamesOther(ReadOnlySpan<char> text)
    {
        for (var at = 0; _words.Forms.IndexIn(text[at..], out var length) is >= 0 and var found; at += found + length)
        {
            var name = text[..(at + found + length)];
            var isOwn = false;
            foreach (var own in _names)
            {
                isOwn |= name.EndsWith(own, StringComparison.OrdinalIgnoreCase) || name.TrimEnd('.').EndsWith(own.AsSpan().TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
            }

            if (!isOwn)
            {
                return true;
            }
        }

        return false;
    }

    private static int ClauseStart(string text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (text[i] is ';' or '(' or ':' || (text[i] == ',' && !(i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
