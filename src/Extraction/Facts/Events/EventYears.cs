using LittleGiants.Extraction.Facts.Periods;

namespace LittleGiants.Extraction.Facts.Events;

/// <summary>The fiscal year into which a day falls.</summary>
internal static class EventYears
{
    public static int Of(in PeriodMention mention, DocumentFrame frame) => mention.Date is { } date ? Of(date, frame) : mention.Year;

    public static int Of(DateOnly date, DocumentFrame frame)
    {
        if (frame.FiscalYear is not { } year || frame.PeriodEnd is not { } end)
        {
            return date.Year;
        }

        // Years that end on the same day of the calendar as the document's own.
        var inYear = date.Month > end.Month || (date.Month == end.Month && date.Day > end.Day) ? date.Year + 1 : date.Year;
        return year + inYear - end.Year;
    }
}
