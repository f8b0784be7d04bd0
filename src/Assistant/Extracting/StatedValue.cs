using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Extracting;

/// <summary>A quantity as a machine reads it: one number where there is one, and the bounds of what is known.</summary>
/// <param name="Value">Null for an open interval ("more than 700") and for a range.</param>
/// <param name="Low">Null when nothing is known below.</param>
/// <param name="High">Null when nothing is known above.</param>
internal readonly record struct StatedValue(decimal? Value, decimal? Low, decimal? High)
{
    public static StatedValue Of(Quantity quantity)
    {
        var (low, high, _, _) = Interval.Of(quantity);
        return new StatedValue(low is null || high is null || quantity.Qualifier == Qualifier.Range ? null : quantity.Value ?? low, low, high);
    }

    /// <summary>The one number to compare with a label: the value, else the bound that is known.</summary>
    public decimal? Leading => Value ?? Low ?? High;
}
