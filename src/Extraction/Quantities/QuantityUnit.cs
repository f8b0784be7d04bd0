namespace LittleGiants.Extraction.Quantities;

public enum QuantityUnit
{
    /// <summary>An amount of money; the currency may be unknown.</summary>
    Currency,
    Count,

    /// <summary>Hundredths: 15 means 15%.</summary>
    Percent,
    PercentagePoint,

    /// <summary>A calendar year.</summary>
    Year,
    DurationYears,
}
