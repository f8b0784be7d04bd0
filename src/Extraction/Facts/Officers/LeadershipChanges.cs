namespace LittleGiants.Extraction.Facts.Officers;

/// <summary>Which offices changed hands in the period of a report.</summary>
public static class LeadershipChanges
{
    /// <summary>Months behind the period's end in which a report still tells what changed.</summary>
    private const int MonthsBehind = 5;

    /// <summary>The changes with a day in the period or shortly behind it, one for each title and kind of change.</summary>
    public static IReadOnlyList<Officer> In(DocumentFrame frame, IReadOnlyList<Officer> officers) =>
        frame.PeriodEnd is not { } end ? [] :
        [.. officers.Where(officer => officer is { Change: not null, Date: { } day } && day >= (frame.PeriodStart ?? end.AddYears(-1)) && day <= end.AddMonths(MonthsBehind))
            .DistinctBy(officer => (officer.PrintedTitle.ToUpperInvariant(), officer.Change))];
}
