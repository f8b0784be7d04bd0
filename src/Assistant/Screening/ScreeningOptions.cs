namespace LittleGiants.Assistant.Screening;

/// <summary>Thresholds of a screening.</summary>
internal sealed record ScreeningOptions
{
    /// <summary>Share of a bound within which a value is near it: an analyst looks twice at 13.6% where 15% is asked.</summary>
    public decimal NearShare { get; init; } = 0.10m;

    /// <summary>Companies read at once: some two thousand facts, a few megabytes.</summary>
    public int CompaniesAtOnce { get; init; } = 256;

    /// <summary>Days of a month in the age of a report.</summary>
    public double DaysOfMonth { get; init; } = 30.44;

    public int Threads { get; init; } = Environment.ProcessorCount;
}
