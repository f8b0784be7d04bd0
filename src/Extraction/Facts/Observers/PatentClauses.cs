using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>
/// Goes through the clauses of a sentence and keeps what they say of the rights counted in them. A clause inherits the state of the one before it; a clause
/// with a state but no kind inherits the kind; what a bracket says ends with it.
/// </summary>
internal sealed class PatentClauses(string text, IReadOnlyList<Quantity> quantities, PatentWords words, bool isPress)
{
    private const string Marks = "，,；;、。()（）:：";
    private const string Counters = "项件个余多+";

    /// <summary>Characters of a clause that says a year and no more: "2022年度".</summary>
    private const int YearAlone = 6;

    /// <summary>Characters of a clause that says a kind and its count alone.</summary>
    private const int BareCount = 10;

    /// <summary>Characters behind a counter in which its kind stands.</summary>
    private const int KindReach = 12;

    private readonly Stack<State> _outer = new();
    private readonly List<PatentCount> _found = [];
    private State _state;
    private bool _isList;
    private bool _hasAbroad;

    private readonly record struct State(bool? IsHeld, bool? WasHeld, PatentKind? Kind, bool IsFlow);

    public IEnumerable<PatentCount> Counts()
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (!Marks.Contains(text[at], StringComparison.Ordinal) || IsInNumber(at)))
            {
                continue;
            }

            ReadClause(start, at);
            if (at < text.Length)
            {
                Pass(text[at]);
            }

            start = at + 1;
        }

        // A part that is abroad is none of the whole; with such parts, that at home is not the whole either.
        return _found.Where(count => count.Place != PatentPlace.Abroad && !(count.Place == PatentPlace.Home && (_hasAbroad || _found.Exists(other => other.Place == PatentPlace.Abroad && other.Concept == count.Concept))));
    }

    private bool IsInNumber(int at) => text[at] == ',' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private void Pass(char mark)
    {
        switch (mark)
        {
            case '(' or '（':
                _outer.Push(_state);
                break;
            case ')' or '）' when _outer.Count > 0:
                _state = _outer.Pop();
                break;
            case ':' or '：':
                _isList = _found.Count > 0;
                break;
            case '；' or ';' when !_isList:
                _state = _state with { IsHeld = null, WasHeld = _state.IsHeld ?? _state.WasHeld };
                break;
        }
    }

    private void ReadClause(int start, int end)
    {
        var clause = text.AsSpan(start, end - start);
        var said = Said(clause);

        // "…；软件著作权15件": a part that begins with a kind goes on with the list.
        var held = said ?? _state.IsHeld ?? (BeginsWithKind(clause) ? _state.WasHeld : null) ?? (IsBare(clause) ? true : null);
        _state = _state with { IsHeld = held, IsFlow = !words.Stock.IsIn(clause) && (_state.IsFlow || words.Flow.IsIn(clause) || (NamesYear(clause) && (said is not null || clause.Length <= YearAlone || words.Any.IsIn(clause)))) };
        var before = start;
        foreach (var quantity in quantities)
        {
            if (quantity.Digits.Start < start || quantity.Digits.End > end || quantity.Unit != QuantityUnit.Count || !IsCounted(quantity, end))
            {
                continue;
            }

            var (named, kindEnd) = KindOf(start, end, quantity);
            var kind = named ?? (said is not null ? _state.Kind : null);
            _state = _state with { Kind = kind };
            if (kind is not null && !AreJoined(start, quantity.Digits.Start) && !_state.IsFlow && _state.IsHeld is { } isHeld && (isHeld ? kind.Held : kind.Applied) is { } concept && !IsPart(clause, named, concept))
            {
                var place = PlaceOf(text.AsSpan(before, Math.Max(quantity.Digits.Start, kindEnd) - before));
                _hasAbroad |= kind.IsTotal && place == PatentPlace.Abroad;
                if (!kind.IsTotal || place == PatentPlace.Everywhere)
                {
                    _found.Add(new PatentCount(concept, quantity, new TextSpan(Math.Min(start, quantity.Span.Start), Math.Max(Math.Min(end, text.Length), quantity.Span.End)), place));
                }
            }

            before = quantity.Digits.End;
        }

        if (_state.Kind is null && KindIn(start, end, end) is { } mentioned)
        {
            _state = _state with { Kind = mentioned };
        }
    }

    /// <summary>"员工320人，专利58项": a clause of the press that is a count and no more is of what is held, where nothing is applied for.</summary>
    private bool IsBare(ReadOnlySpan<char> clause) =>
        isPress && clause.Length <= BareCount && words.Bare.StartsAt(clause) && !words.Applied.IsIn(text);

    private bool BeginsWithKind(ReadOnlySpan<char> clause)
    {
        foreach (var kind in words.Kinds)
        {
            foreach (var word in kind.Words)
            {
                if (clause.StartsWith(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"发明专利36项（其中4项为受让取得）": of a number that was named already.</summary>
    private bool IsPart(ReadOnlySpan<char> clause, PatentKind? named, string concept) =>
        _found.Exists(count => count.Concept == concept) && (_outer.Count > 0 || (named is null && words.Of.IsIn(clause)));

    private PatentPlace PlaceOf(ReadOnlySpan<char> lead) =>
        words.Whole.IsIn(lead) ? PatentPlace.Everywhere : words.Abroad.IsIn(lead) ? PatentPlace.Abroad : words.Home.IsIn(lead) ? PatentPlace.Home : PatentPlace.Everywhere;

    /// <summary>"2022年获得授权专利45项" are those of that year; "2022年末", "截至2022年", "自2010年" are not.</summary>
    private bool NamesYear(ReadOnlySpan<char> clause)
    {
        for (var at = clause.IndexOf('年'); at >= 4; at = clause[(at + 1)..].IndexOf('年') is >= 0 and var next ? at + 1 + next : -1)
        {
            var digits = clause[..at].TrimEnd();
            var behind = clause[(at + 1)..].TrimStart();
            if (digits.Length >= 4 && !digits[^4..].ContainsAnyExceptInRange('0', '9') && !words.NoFlowBehind.StartsAt(behind) && !words.NoFlowBefore.EndsAt(digits[..^4].TrimEnd()))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCounted(Quantity quantity, int end)
    {
        var behind = quantity.Digits.End;
        while (behind < end && text[behind] is ' ' or '余' or '多')
        {
            behind++;
        }

        return behind < text.Length && Counters.Contains(text[behind], StringComparison.Ordinal);
    }

    /// <summary>Held or asked for: by the last word of either kind; "申请…获得授权" is held, "已授权发明专利申请" too.</summary>
    private bool? Said(ReadOnlySpan<char> clause)
    {
        var held = words.Held.LastIndexIn(clause, out _);
        if (words.Applied.LastIndexIn(clause, out _) < 0)
        {
            return held < 0 ? null : true;
        }

        return held >= 0 && clause.Contains("授权", StringComparison.Ordinal) && !clause.Contains("未授权", StringComparison.Ordinal) && !clause.Contains("未获", StringComparison.Ordinal);
    }

    private (PatentKind? Kind, int End) KindOf(int start, int end, Quantity quantity) =>
        Beside(quantity.Digits.End, end) is { } beside ? beside
        : (KindIn(start, quantity.Digits.Start, quantity.Digits.Start) ?? (NamesNext(quantity.Digits.End, end) ? null : KindIn(quantity.Digits.End, end, quantity.Digits.End)), 0);

    /// <summary>"268件" at the end of a line, "其中发明专利：94件" on the next: the words are of the figure behind them.</summary>
    private bool NamesNext(int figure, int word)
    {
        while (word < text.Length && text[word] is >= '\u4E00' and <= '\u9FFF')
        {
            word++;
        }

        return word > figure && text.AsSpan(figure, word - figure).Contains('\n') && text.AsSpan(word).TrimStart(" \n:：") is [>= '0' and <= '9', ..];
    }

    /// <summary>"专利及软件著作权共210项": kinds that are counted together.</summary>
    private bool AreJoined(int start, int end)
    {
        foreach (var kind in words.Kinds)
        {
            foreach (var word in kind.Words)
            {
                var at = text.LastIndexOf(word, Math.Max(start, end - 1), Math.Max(0, end - start), StringComparison.Ordinal);
                if (at > start && words.Joints.LengthAtEnd(text.AsSpan(start, at - start)) is > 0 and var length && KindIn(start, at - length, at - length) is { } other && other != kind)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"120项实用新型专利": the kind right behind the counter.</summary>
    private (PatentKind? Kind, int End)? Beside(int at, int end)
    {
        var to = Math.Min(end, at + KindReach);
        foreach (var (kind, word) in words.Kinds.SelectMany(kind => kind.Words.Select(word => (kind, word))))
        {
            var found = text.IndexOf(word, at, Math.Max(0, to - at), StringComparison.Ordinal);
            if (found >= 0 && text.AsSpan(at, found - at).IndexOfAnyInRange('0', '9') < 0 && found - at <= 8 && !words.Applied.IsIn(text.AsSpan(at, found - at)) && !NamesNext(at, found + word.Length))
            {
                return (kind, found);
            }
        }

        return null;
    }

    /// <summary>The kind whose word stands nearest to a place.</summary>
    private PatentKind? KindIn(int from, int to, int place)
    {
        PatentKind? nearest = null;
        var best = int.MaxValue;
        var covered = new bool[Math.Max(0, to - from)];
        foreach (var kind in words.Kinds)
        {
            foreach (var word in kind.Words)
            {
                for (var at = from; at + word.Length <= to; at++)
                {
                    if (covered[at - from] || !text.AsSpan(at, to - at).StartsWith(word, StringComparison.Ordinal))
                    {
                        continue;
                    }

                    covered.AsSpan(at - from, word.Length).Fill(true);
                    var distance = at >= place ? at - place : place - (at + word.Length);
                    if (distance < best)
                    {
                        (nearest, best) = (kind, distance);
                    }
                }
            }
        }

        return nearest;
    }
}
