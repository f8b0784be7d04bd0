namespace LittleGiants.Extraction.Facts;

/// <summary>XBRL's period type of a concept.</summary>
public enum PeriodType
{
    Duration,
    Instant,

    /// <summary>Bound to no period: a founding year.</summary>
    Forever,
}
