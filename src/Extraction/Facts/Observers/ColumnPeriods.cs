using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Reads column heads as periods.</summary>
internal sealed class ColumnPeriods(DocumentFrame frame, FactCues cues, FiscalCalendar calendar)
{
    private readonly Dictionary<string, ColumnPeriod> _known = new(StringComparer.Ordinal);

    public ColumnPeriod Of(string head)
    {
        if (!_known.TryGetValue(head, out var period))
        {
            _known[head] = period = Read(head);
        }

        return period;
    }

    private ColumnPeriod Read(string head)
    {
        if (head.Length == 0)
        {
            return ColumnPeriod.Unstated;
        }

        if (cues.PartYear.IsIn(head) || cues.NotValue.IsIn(head))
        {
            return ColumnPeriod.None;
        }

        // 1. A day, 2. one year, 3. this year or last.
        int? year = null;
        DateOnly? end = null;
        foreach (var mention in calendar.Periods.Read(head))
        {
            if (mention.Date is { } date)
            {
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

        if (end is not null)
        {
            return year is null ? ColumnPeriod.None : new ColumnPeriod(true, year, end);
        }

        if (year is not null)
        {
            return new ColumnPeriod(true, year, null);
        }

        return frame.FiscalYear is not { } current ? ColumnPeriod.Unstated
            : cues.Prior.IsIn(head) ? new ColumnPeriod(true, current - 1, null)
            : cues.Current.IsIn(head) ? new ColumnPeriod(true, current, null)
            : ColumnPeriod.Unstated;
    }
}
