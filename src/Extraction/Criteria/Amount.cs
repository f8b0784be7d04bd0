using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Criteria;

/// <summary>A number with what its conversion needs: currency and year.</summary>
internal readonly record struct Amount(Interval Interval, QuantityUnit Unit, string? Currency, Period Period)
{
    public static Amount Of(Quantity quantity, Period period) => new(Interval.Of(quantity), quantity.Unit, quantity.Currency, period);
}
