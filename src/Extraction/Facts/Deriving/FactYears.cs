namespace LittleGiants.Extraction.Facts.Deriving;

/// <summary>Tells how many years before the current one a period lies.</summary>
internal sealed class FactYears
{
    /// <summary>Days: a business year has 52 or 53 weeks or twelve months; half-years and runs of several years lie far outside.</summary>
    private const int ShortestYear = 340;
    private const int LongestYear = 390;
    private const double DaysOfYear = 365.25;

    private readonly DateOnly? _end;

    /// <param name="facts">Give the year where the periods do not: their newest is the current one.</param>
    public FactYears(Period currentDuration, Period currentInstant, IReadOnlyList<Fact> facts)
    {
        _end = currentDuration.End ?? currentInstant.End;
        var stated = currentDuration.FiscalYear ?? currentInstant.FiscalYear ?? _end?.Year;
        IsStated = stated is not null;
        Current = stated ?? facts.Max(fact => YearOf(fact.Period));
    }

    /// <summary>Null when neither the document nor a fact names a year.</summary>
    public int? Current { get; }

    /// <summary>Whether the document names its year, so that an undated fact belongs to it.</summary>
    public bool IsStated { get; }

    public static bool IsDated(Period period) => period.FiscalYear is not null || period.End is not null;

    /// <summary>The year of which a rate converts the amount; null for an undated fact.</summary>
    public int? YearOf(Period period) => period.FiscalYear
        ?? (period.End is not { } end ? null
            : _end is { } current && Current is { } year ? year + (int)Math.Round((end.DayNumber - current.DayNumber) / DaysOfYear)
            : end.Year);

    /// <summary>0 for the current year and for undated facts; negative for a later year.</summary>
    public int YearsBack(Period period) => Current - YearOf(period) ?? 0;

    /// <summary>Whether a duration is that of a business year, as far as its dates are known.</summary>
    public static bool IsOneYear(Period period) =>
        period is not { Start: { } start, End: { } end } || end.DayNumber - start.DayNumber + 1 is >= ShortestYear and <= LongestYear;

    /// <summary>Whether two facts hold for the same time, so that one may be divided by the other.</summary>
    public bool AreSame(Period left, Period right) =>
        IsDated(left) == IsDated(right)
            ? (left.End is null || right.End is null || left.End == right.End) && YearOf(left) == YearOf(right)
            : IsStated && YearsBack(left) == YearsBack(right);
}
