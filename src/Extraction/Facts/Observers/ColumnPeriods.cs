using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Reads column heads as periods.</summary>
internal sealed class ColumnPeriods(DocumentFrame frame, FactCues cues, FiscalCalendar calendar)
{
    /// <summary>Days between the two of a head beyond which they begin and end a period, and below which it is no year.</summary>
    private const int MostDaysBetweenEnds = 20;
    private const int LeastDaysOfYear = 340;

    private readonly Dictionary<string, ColumnPeriod> _known = new(StringComparer.Ordinal);

    public ColumnPeriod Of(string head)
    {
        if (!_known.TryGetValue(head, out var period))
        {
            _known[head] = period = Read(head);
        }

        return period;
    }

    /// <summary>Brackets hold units and notes; a year in them counts.</summary>
    private static string WithoutBrackets(string head)
    {
        for (var open = head.IndexOfAny(['(', '（']); open >= 0 && open < head.Length; open = head.IndexOfAny(['(', '（'], open + 1))
        {
            var close = head.IndexOfAny([')', '）'], open);
            if (close > open && !head.AsSpan(open, close - open).ContainsAnyInRange('0', '9'))
            {
                head = head.Remove(open, close - open + 1);
                open--;
            }

            if (close < 0 || open + 1 >= head.Length)
            {
                break;
            }
        }

        return head;
    }

    /// <summary>"2024年1-5月": months that are no day and not the whole year.</summary>
    private static bool NamesMonths(string head)
    {
        for (var at = head.IndexOf('月', StringComparison.Ordinal); at > 0; at = head.IndexOf('月', at + 1))
        {
            var next = at + 1;
            while (next < head.Length && head[next] == ' ')
            {
                next++;
            }

            if (!(next < head.Length && char.IsAsciiDigit(head[next])) && !head.AsSpan(0, at).EndsWith("1-12", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private ColumnPeriod Read(string full)
    {
        var head = WithoutBrackets(full);
        if (head.Length == 0)
        {
            return ColumnPeriod.Unstated;
        }

        if ((cues.PartYear.IsIn(head) && !cues.TwelveMonths.IsIn(head)) || cues.NotValue.IsIn(head) || NamesMonths(head))
        {
            return ColumnPeriod.None;
        }

        // 1. A day, 2. one year, 3. this year or last.
        int? year = null;
        DateOnly? end = null, start = null;
        foreach (var mention in calendar.Periods.Read(head))
        {
            if (mention.Date is { } date)
            {
                start = start is null || date < start ? date : start;
                if (end is null || date > end)
                {
                    (end, year) = (date, calendar.YearOf(date));
                }
            }
            else if (end is null)
            {
                if (year is not null && year != mention.Year && year != mention.Year - 1)
                {
                    return ColumnPeriod.None; // two years in one head: a comparison
                }

                year = mention.Year;
            }
        }

        if (end is { } to && to.DayNumber - start!.Value.DayNumber is > MostDaysBetweenEnds and < LeastDaysOfYear)
        {
            return ColumnPeriod.None; // "1 April to 31 December 2022"
        }

        if (end is { } last)
        {
            // "1 January 2023": the balance with which the year begins.
            if (frame.PeriodEnd is { } close && last.AddDays(-1) is var before && (before.Month, before.Day) == (close.Month, close.Day))
            {
                (end, year) = (before, calendar.YearOf(before));
            }

            return year is null ? ColumnPeriod.None : new ColumnPeriod(true, year, end);
        }

        if (year is not null)
        {
            return new ColumnPeriod(true, cues.Opening.IsIn(head) ? year - 1 : year, null);
        }

        return frame.FiscalYear is not { } current ? ColumnPeriod.Unstated
            : cues.Prior.IsIn(head) ? new ColumnPeriod(true, current - 1, null)
            : cues.Current.IsIn(head) ? new ColumnPeriod(true, current, null)
            : ColumnPeriod.Unstated;
    }
}
