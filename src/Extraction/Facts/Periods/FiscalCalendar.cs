using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Periods;

/// <summary>From what a text calls a period to the company's fiscal year.</summary>
internal sealed class FiscalCalendar(DocumentFrame frame, FactCues cues)
{
    /// <summary>Days by which a year's last day may move from year to year (52/53-week years).</summary>
    private const int DayTolerance = 12;

    public PeriodReader Periods { get; } = new(cues);

    /// <summary>The fiscal year that ends on a day; null for a day that ends none.</summary>
    public int? YearOf(DateOnly date)
    {
        if (frame.FiscalYear is not { } year || frame.PeriodEnd is not { } end)
        {
            return frame.FiscalYear is null && frame.PeriodEnd is null && (!cues.Stories.IsCalendarYear || IsYearEnd(date)) ? date.Year : null;
        }

        for (var back = -2; back <= 11; back++)
        {
            if (Math.Abs(date.DayNumber - end.AddYears(-back).DayNumber) <= DayTolerance)
            {
                return year - back;
            }
        }

        return null;
    }

    /// <summary>The fiscal year of a mention: a bare year is taken as the company's own name for it.</summary>
    public int? YearOf(in PeriodMention mention) => mention.Date is { } date ? YearOf(date) : mention.Year;

    private static bool IsYearEnd(DateOnly date) => date.DayNumber >= new DateOnly(date.Year, 12, 31).DayNumber - DayTolerance;

    public Period Duration(int? year) => year is { } named && frame.FiscalYear is { } current && frame.PeriodEnd is { } end
        ? new Period(frame.PeriodStart?.AddYears(named - current), end.AddYears(named - current), named)
        : new Period(null, null, year);

    public Period Instant(int? year) => Duration(year) with { Start = null };

    public Period Of(PeriodType type, int? year) => type switch
    {
        PeriodType.Duration => Duration(year),
        PeriodType.Instant => Instant(year),
        _ => Period.Unknown,
    };
}
