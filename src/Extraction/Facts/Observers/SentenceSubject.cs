using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tells whether a figure that matches a pattern is meant otherwise: another's, a plan, a part, a condition.</summary>
internal sealed class SentenceSubject(FactCues cues)
{
    /// <summary>Characters before a match in which a word of expectation still speaks of it, and one of a part of the year.</summary>
    private const int Lead = 60;
    private const int PartYearLead = 160;

    /// <summary>Characters behind a match in which such a word still speaks of it.</summary>
    private const int Tail = 24;

    /// <summary>Characters before and behind a match, in its clause, in which a confuser stops it.</summary>
    private const int BesideBefore = 32;
    private const int BesideBehind = 18;

    /// <summary>Characters at the start of a sentence of Han that name whom all its clauses speak of.</summary>
    private const int HanOpening = 8;

    /// <summary>A longer clause between commas is no apposition.</summary>
    private const int LongestApposition = 32;

    public bool IsMeantOtherwise(string text, TextSpan match, Quantity quantity, ConceptPattern pattern)
    {
        while (match.Start < match.End && EndsClause(text, match.Start))
        {
            match = new TextSpan(match.Start + 1, match.End);
        }

        var from = SentencePartStart(text, match.Start, Lead);
        var partYear = SentencePartStart(text, match.Start, PartYearLead);
        var clause = ClauseStart(text, match.Start);
        var before = Math.Max(clause, match.Start - BesideBefore);
        return (pattern.Concept.Kind != ConceptKind.Rank && IsCondition(text, quantity))
            || pattern.Confusers.Stop(text, match, new TextSpan(before, ClauseEnd(text, match.End)), quantity.Span.Start)
            || cues.Earlier.IndexIn(text, out _) == 0
            || IsOfCustomers(text.AsSpan(clause, Math.Max(quantity.Span.Start, match.Start) - clause))
            || IsOthers(text, clause, match, quantity, pattern.Concept.IsOfMarket)
            || cues.Forecast.IsIn(text.AsSpan(from, quantity.Span.Start - from))
            || cues.Forecast.IsIn(Tied(text.AsSpan(match.End, ClauseEnd(text, match.End) - match.End)))
            || (!pattern.Concept.IsOfMarket && !pattern.Concept.IsOwn && IsOfPlace(text, match, quantity))
            || (pattern.Concept.Period == PeriodType.Duration && IsOfMonth(text.AsSpan(match.End)))
            || (pattern.Concept.Period == PeriodType.Duration && (cues.PartYearIn.IsIn(text.AsSpan(partYear, TailEnd(text, match.End) - partYear)) || IsOfPartYear(text, match.Start)));
    }

    /// <summary>A part of the year that a sentence of Han named is that of all that follows, until a year is named: "半年报：营业收入8亿元；研发费用3千万元".</summary>
    private bool IsOfPartYear(string text, int at)
    {
        if (text[0] < '\u2E80' || cues.PartYearIn.LastIndexIn(text.AsSpan(0, at), out _) is not (>= 0 and var part))
        {
            return false;
        }

        for (var year = text.IndexOf('年', part); year >= 0 && year < at; year = text.IndexOf('年', year + 1))
        {
            if (year >= 4 && char.IsAsciiDigit(text[year - 1]) && char.IsAsciiDigit(text[year - 4]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>In a sentence of Han a part of the year stands before its figure, so the next clause's is another's.</summary>
    private static int TailEnd(string text, int at)
    {
        var end = Math.Min(text.Length, at + Tail);
        return text[0] >= '\u2E80' && text.AsSpan(at, end - at).IndexOfAny("，；;") is >= 0 and var mark ? at + mark : end;
    }

    /// <summary>"Sales in Europe", "210 employees in the UK", "In Germany, revenue rose": what is in one place is a part, but for several ("in Germany and abroad").</summary>
    private bool IsOfPlace(string text, TextSpan match, Quantity quantity)
    {
        var before = text.AsSpan(0, match.Start);
        if (match.Start == quantity.Span.Start && cues.Regions.LastIndexIn(before, out var last) is >= 0 and var at && before[(at + last)..].Trim().IsEmpty)
        {
            return true;
        }

        return cues.Regions.IsIn(text.AsSpan(match.Start, match.Length)) || Starts(text.AsSpan(0, match.Start)) || Starts(text.AsSpan(match.End));

        bool Starts(ReadOnlySpan<char> part)
        {
            var trimmed = part.TrimStart();
            return cues.Regions.IndexIn(trimmed, out var length) == 0 && cues.Conjunctions.IndexIn(trimmed[length..], out _) is not (>= 0 and <= 1) && !IsFirstOfSeveral(trimmed, length);
        }
    }

    /// <summary>"In Europe, the United States and Asia".</summary>
    private bool IsFirstOfSeveral(ReadOnlySpan<char> text, int length) => text[length..].StartsWith(", ", StringComparison.Ordinal)
        && (cues.Regions.IndexIn(text[(length + 2)..], out _) == 0 || cues.Regions.IndexIn($"{text[..text.IndexOf(' ')]} {text[(length + 2)..]}", out _) == 0);

    /// <summary>"2 million in March".</summary>
    private bool IsOfMonth(ReadOnlySpan<char> behind)
    {
        var words = behind.TrimStart();
        foreach (var link in cues.YearLinks)
        {
            if (words.StartsWith(link, StringComparison.OrdinalIgnoreCase) && words.Length > link.Length && words[link.Length] == ' ')
            {
                var month = words[(link.Length + 1)..];
                var end = 0;
                while (end < month.Length && char.IsLetter(month[end]))
                {
                    end++;
                }

                return cues.Months.ContainsKey(month[..end].ToString().ToLowerInvariant());
            }
        }

        return false;
    }

    /// <summary>What follows in a clause up to a conjunction: "employs 75 people and plans to".</summary>
    private ReadOnlySpan<char> Tied(ReadOnlySpan<char> tail) => cues.Conjunctions.IndexIn(tail, out _) is >= 0 and var at ? tail[..at] : tail;

    /// <summary>"At most 250 employees", "revenue of 100 to 400 million" are what a rule asks for, not what a company reports.</summary>
    private static bool IsCondition(string text, Quantity quantity) =>
        (quantity.Qualifier is Qualifier.AtMost or Qualifier.LessThan && !text.AsSpan(quantity.Span.Start).StartsWith("tot ", StringComparison.OrdinalIgnoreCase))
        || (quantity.Qualifier == Qualifier.AtLeast && quantity.Span.Start < quantity.Digits.Start)
        || (quantity is { Unit: QuantityUnit.Currency, Value: null } && quantity.Low is not null && quantity.High is not null && quantity.Low != quantity.High);

    private bool IsOthers(string text, int clause, TextSpan match, Quantity quantity, bool isOfMarket)
    {
        var isHan = text.Length > 0 && text[0] >= '\u2E80';
        var opening = isHan ? Math.Min(match.Start, HanOpening) : 0;
        if (clause > 1 && OpensWithRelative(text.AsSpan(clause).TrimStart()))
        {
            clause = ClauseStart(text, clause - 1);
        }

        var own = text.AsSpan(clause, Math.Max(quantity.Span.Start, match.End) - clause);
        return (Names(own) && !cues.Joined.IsIn(own))
            || (clause > 1 && !isHan && Names(Apposition(text, clause)))
            || (clause > 1 && !isHan && Names(Opening(text)))
            || (Names(text.AsSpan(0, opening)) && !cues.Joined.IsIn(text.AsSpan(0, match.Start)));

        bool Names(ReadOnlySpan<char> part) => cues.Others.IsIn(part) || (!isOfMarket && cues.Markets.IsIn(part));
    }

    /// <summary>"Supplies hospitals with 5,000 employees": what follows customers, but for another verb ("and employs").</summary>
    private bool IsOfCustomers(ReadOnlySpan<char> lead)
    {
        if (cues.Serves.LastIndexIn(lead, out var length) is not (>= 0 and var at))
        {
            return false;
        }

        var named = lead[(at + length)..];
        var last = cues.Conjunctions.LastIndexIn(named, out _);
        return last < 0 || cues.Withs.IsIn(named[last..]);
    }

    /// <summary>"Birchline, a competitor, employs …": what stands between the commas before a clause.</summary>
    private static ReadOnlySpan<char> Apposition(string text, int clause)
    {
        var start = ClauseStart(text, clause - 1);
        return start > 0 && clause - start <= LongestApposition ? text.AsSpan(start, clause - start) : [];
    }

    /// <summary>"In the packaging division, …": the first clause where it says of whom the sentence speaks.</summary>
    private ReadOnlySpan<char> Opening(string text)
    {
        foreach (var word in cues.Openers)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length && text[word.Length] == ' ')
            {
                var end = text.IndexOf(',', StringComparison.Ordinal);
                return end < 0 ? [] : text.AsSpan(0, end);
            }
        }

        return [];
    }

    private bool OpensWithRelative(ReadOnlySpan<char> clause)
    {
        foreach (var word in cues.Relatives)
        {
            if (clause.StartsWith(word, StringComparison.OrdinalIgnoreCase) && clause.Length > word.Length && clause[word.Length] == ' ')
            {
                return true;
            }
        }

        return false;
    }

    private static int SentencePartStart(string text, int at, int lead)
    {
        var from = Math.Max(0, at - lead);
        for (var i = at - 1; i >= from; i--)
        {
            if (text[i] is ';' or '；' or '。')
            {
                return i + 1;
            }
        }

        return from;
    }

    private static int ClauseStart(string text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (EndsClause(text, i))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>The next mark or figure, not far behind a match.</summary>
    private static int ClauseEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < BesideBehind && !EndsClause(text, end) && !char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool EndsClause(string text, int at) =>
        text[at] is ';' or '；' or '。' or '，' or '、' or '(' or '（' || (text[at] is ',' && !(at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])));
}
