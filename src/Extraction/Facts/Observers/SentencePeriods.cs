using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tells for which period a figure of a sentence stands.</summary>
internal sealed class SentencePeriods(DocumentFrame frame, FactCues cues, FiscalCalendar calendar)
{
    /// <summary>Characters between a figure and the year that is its own: "39.7 million in 2022".</summary>
    private const int LongestLink = 20;

    /// <summary>Characters between days that stand in one list.</summary>
    private const int Listed = 8;

    private readonly DatingMentions _dating = new(cues);
    private readonly OriginYears _origins = new(cues);

    /// <returns>Null when the figure is of a period that is no fiscal year.</returns>
    public Period? Of(string text, IReadOnlyList<Quantity> quantities, int index, Concept concept) =>
        concept.Period == PeriodType.Forever ? Period.Unknown
        : concept.IsEvent ? OfEvent(text, quantities[index])
        : Of(text, quantities, index, concept.Period);

    /// <returns>Null when the figure is of a period that is no fiscal year.</returns>
    public Period? Of(string text, IReadOnlyList<Quantity> quantities, int index, PeriodType type)
    {
        var quantity = quantities[index];
        var isInstant = type == PeriodType.Instant;
        var mentions = _dating.Of(text, calendar.Periods.Read(text).FindAll(mention => !_origins.IsOrigin(text, mention.Span)), quantity.Span, isInstant);

        if (_dating.ArePlanned(text, mentions, quantity.Span) || _dating.AreOfStart(text, quantity.Span))
        {
            return null;
        }

        if (frame.Kind == DocumentKind.Article && IsLongAgo(text, quantities, index))
        {
            return null;
        }

        // 1. In brackets of its own: "(Vorjahr: 93.6)", "(FY23: £3.53m)".
        var open = LastOpen(text, quantity.Span.Start);
        if (open >= 0)
        {
            foreach (var mention in mentions)
            {
                if (mention.Span.Start > open && mention.Span.End <= quantity.Span.Start)
                {
                    return Named(mention, type);
                }
            }

            if (cues.Prior.IsIn(text.AsSpan(open, quantity.Span.Start - open)) || cues.PriorIn.IsIn(text.AsSpan(open, quantity.Span.Start - open)))
            {
                return Back(type, 1);
            }
        }

        if (frame is { Kind: DocumentKind.Article, FiscalYear: null } && !isInstant && _dating.AreOfLastYear(text, mentions, quantity.Span))
        {
            return new Period(null, null, frame.Document.Date?.Year - 1);
        }

        // 2. A word between the last clause's end and the figure that says: the year before.
        var clause = ClauseStart(text, quantity.Span.Start);
        if (cues.PriorIn.IsIn(text.AsSpan(clause, quantity.Span.Start - clause)) && open < 0 && !mentions.Any(mention => mention.Span.Start >= clause && mention.Span.End <= quantity.Span.Start))
        {
            // "Last year": of an article that names no year, the latest one.
            return frame is { Kind: DocumentKind.Article, FiscalYear: null } && cues.LastYear.IsIn(text.AsSpan(clause, quantity.Span.Start - clause)) ? Period.Unknown : Back(type, 1);
        }

        // 3. Two days and two figures, "respectively": in their order.
        var outside = mentions.Where(mention => LastOpen(text, mention.Span.Start) < 0).ToList();
        var peers = Peers(text, quantities, index);
        var isRespective = peers.Count >= 2 && cues.Stories.Respectively.IsIn(text.AsSpan(clause, quantity.Span.Start - clause));
        if (isRespective)
        {
            // Only the years before the figures; others may follow.
            outside.RemoveAll(mention => mention.Span.Start > quantities[peers[0]].Span.Start);
        }

        if (outside.Count >= 2 && peers.Count >= 2)
        {
            var place = peers.IndexOf(index);
            if (peers.Count == outside.Count)
            {
                return Named(Dated(outside, place), type);
            }

            // "2019年至2021年": one figure for each year.
            if (outside.Count == 2 && outside[1].Year - outside[0].Year == peers.Count - 1 && IsRange(text.AsSpan(outside[0].Span.End, outside[1].Span.Start - outside[0].Span.End)))
            {
                return Named(outside[0] with { Year = outside[0].Year + place, Date = null }, type);
            }
        }

        if (isRespective)
        {
            return null;
        }

        // 4. Its own right behind it, where the one before is another figure's: "from 44 million in 2021 to 39 million in 2022".
        if (peers.Count == 1 && outside.Count >= 2 && outside.FirstOrDefault(mention => IsTiedTo(text, quantities[index], mention)) is { Year: > 0 } own)
        {
            return Named(own, type);
        }

        // 5. The nearest named before it, else the nearest behind it.
        for (var i = outside.Count - 1; i >= 0; i--)
        {
            if (outside[i].Span.End <= quantity.Span.Start)
            {
                // "As of December 31, 2022 and 2021, … 156,000 and 142,000": the first figure is the first day's.
                var first = i;
                while (peers.Count >= 2 && first > 0 && outside[first].Span.Start - outside[first - 1].Span.End < Listed)
                {
                    first--;
                }

                if (isInstant && cues.CurrentIn.IsIn(text.AsSpan(outside[i].Span.End, quantity.Span.Start - outside[i].Span.End)))
                {
                    break;
                }

                return Named(Dated(outside, first + Math.Max(0, Math.Min(i - first, peers.IndexOf(index)))), type);
            }
        }

        foreach (var mention in outside)
        {
            // "4.7 million against 4.1 million in 2022": the year is the other figure's.
            if (mention.Span.Start >= quantity.Span.End && (index + 1 >= quantities.Count || quantities[index + 1].Span.Start >= mention.Span.Start || quantities[index + 1].Unit != quantity.Unit) && !text.AsSpan(quantity.Span.End, mention.Span.Start - quantity.Span.End).ContainsAny("，；。;") && !IsOfAnotherFigure(text, quantities, index, mention) && !outside.Exists(other => other.Span.End <= quantity.Span.Start))
            {
                return Named(mention, type);
            }
        }

        // 6. Nothing named: the document's own period; an article's undated figures hold at its day.
        return frame.Kind == DocumentKind.Article && frame.FiscalYear is null
            ? new Period(null, isInstant ? frame.Document.Date : null, null)
            : Back(type, 0);
    }

    /// <summary>The fiscal year of the one day or year that a sentence names; an article's event without one is of its own time.</summary>
    private Period? OfEvent(string text, Quantity quantity)
    {
        var years = calendar.Periods.Read(text).Where(mention => !mention.Span.Contains(quantity.Digits)).Select(YearContaining).Distinct().ToList();
        return years.Count switch
        {
            1 => years[0] is { } year ? calendar.Duration(year) : null,
            0 when frame.Kind == DocumentKind.Article => calendar.Duration(frame.FiscalYear),
            _ => null,
        };
    }

    /// <summary>The fiscal year that a day lies in.</summary>
    private int? YearContaining(PeriodMention mention)
    {
        if (mention.Date is not { } date || frame.FiscalYear is not { } year || frame.PeriodEnd is not { } end)
        {
            return mention.Year;
        }

        var last = new DateOnly(date.Year, end.Month, Math.Min(end.Day, DateTime.DaysInMonth(date.Year, end.Month)));
        return year + date.Year + (date > last ? 1 : 0) - end.Year;
    }

    /// <summary>"December 31, 2022 and 2021": the second year takes the first one's day.</summary>
    private static PeriodMention Dated(List<PeriodMention> mentions, int index)
    {
        var mention = mentions[index];
        if (mention.Date is null)
        {
            for (var i = index - 1; i >= 0 && mentions[i + 1].Span.Start - mentions[i].Span.End < Listed; i--)
            {
                if (mentions[i].Date is { } date && DateTime.DaysInMonth(mention.Year, date.Month) >= date.Day)
                {
                    return mention with { Date = new DateOnly(mention.Year, date.Month, date.Day) };
                }
            }
        }

        return mention;
    }

    /// <summary>"Seven years ago the company had 14 employees": without a word that something began then, and none that speaks of now behind it.</summary>
    private bool IsLongAgo(string text, IReadOnlyList<Quantity> quantities, int index)
    {
        for (var i = 0; i < index; i++)
        {
            var span = quantities[i].Span;
            if (quantities[i].Unit == QuantityUnit.DurationYears
                && (cues.AgoBefore.Any(word => text.AsSpan(0, span.Start).TrimEnd().EndsWith(word, StringComparison.OrdinalIgnoreCase))
                    || cues.AgoBehind.Any(word => text.AsSpan(span.End).TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase)))
                && !_origins.IsOrigin(text, span) && !cues.CurrentIn.IsIn(text.AsSpan(span.End, quantities[index].Span.Start - span.End)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Employs 75 people and wants to reach 20 million in 2026": the year behind a count is an amount's or a plan's.</summary>
    private bool IsOfAnotherFigure(string text, IReadOnlyList<Quantity> quantities, int index, PeriodMention mention) =>
        frame.Kind == DocumentKind.Article
        && (cues.Forecast.IsIn(text.AsSpan(quantities[index].Span.End, mention.Span.Start - quantities[index].Span.End))
            || (quantities[index].Unit == QuantityUnit.Count && text.AsSpan(quantities[index].Span.End, mention.Span.Start - quantities[index].Span.End) is var between && (between.Contains(", ", StringComparison.Ordinal) || cues.Conjunctions.IsIn(between)))
            || (quantities[index].Unit == QuantityUnit.Count && quantities.Any(other => other.Unit == QuantityUnit.Currency && other.Span.Start > quantities[index].Span.End && other.Span.End <= mention.Span.Start)));

    private bool IsTiedTo(string text, Quantity quantity, PeriodMention mention) =>
        mention.Span.Start > quantity.Span.End && mention.Span.Start - quantity.Span.End <= LongestLink
        && cues.YearLinks.Contains(text[quantity.Span.End..mention.Span.Start].Trim(), StringComparer.OrdinalIgnoreCase);

    private Period? Named(in PeriodMention mention, PeriodType type)
    {
        // A year to come is a plan's.
        if (frame.Kind == DocumentKind.Article && frame.Document.Date is { } written && mention.Year > written.Year)
        {
            return null;
        }

        if (frame.FiscalYear is null)
        {
            return calendar.YearOf(mention) is { } named ? new Period(null, mention.Date, named)
                : type == PeriodType.Instant ? new Period(null, mention.Date, null) : null;
        }

        if (calendar.YearOf(mention) is { } year)
        {
            return calendar.Of(type, year);
        }

        // A count at another day near the year's end is the document's own; a flow until another day is none.
        return type == PeriodType.Instant && mention.Date is { } date && frame.PeriodEnd is { } end && date >= end.AddMonths(-2) && date <= end.AddMonths(6)
            ? Back(type, 0) : null;
    }

    private static bool IsRange(ReadOnlySpan<char> between) => between.Trim(" 年度末底") is "至" or "到" or "-" or "—" or "–" or "~";

    private Period? Back(PeriodType type, int years) => frame.FiscalYear is { } current ? calendar.Of(type, current - years)
        : years == 0 ? Period.Unknown : null;

    /// <summary>The figures of the same kind that stand in one list with this one: "156,000 and 142,000".</summary>
    private static List<int> Peers(string text, IReadOnlyList<Quantity> quantities, int index)
    {
        var peers = new List<int> { index };
        for (var i = index - 1; i >= 0 && IsListed(text, quantities[i], quantities[i + 1]); i--)
        {
            peers.Insert(0, i);
        }

        for (var i = index + 1; i < quantities.Count && IsListed(text, quantities[i - 1], quantities[i]); i++)
        {
            peers.Add(i);
        }

        return peers;
    }

    private static bool IsListed(string text, Quantity left, Quantity right)
    {
        var isOne = left.Unit == right.Unit && left.Currency == right.Currency && right.Span.Start >= left.Span.End;
        return isOne && text.AsSpan(left.Span.End, right.Span.Start - left.Span.End).Trim() is "," or "and" or ", and" or "，" or "、" or "和" or "und" or "en" or "et" or "及";
    }

    private static int LastOpen(string text, int at)
    {
        var depth = 0;
        for (var i = at - 1; i >= 0 && at - i < 80; i--)
        {
            if (text[i] is ')' or '）')
            {
                depth++;
            }
            else if (text[i] is '(' or '（' && depth-- == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int ClauseStart(string text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (text[i] is ';' or '；' or '。' or '，' || (text[i] == ',' && i + 1 < text.Length && text[i + 1] == ' '))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
