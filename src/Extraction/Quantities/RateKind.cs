namespace LittleGiants.Extraction.Quantities;

/// <summary>Which rate of a year converts an amount.</summary>
public enum RateKind
{
    /// <summary>For flows: revenue, expenses.</summary>
    YearlyAverage,

    /// <summary>For stocks: total assets.</summary>
    YearEnd,
}
