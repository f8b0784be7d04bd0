using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Deriving;

/// <summary>The arithmetic of derived facts on what is known of their parts; null where the parts give no sensible number.</summary>
internal static class DerivingArithmetic
{
    public static Interval? Ratio(Interval dividend, Interval divisor) =>
        dividend.Low is < 0 || divisor.Low is < 0 || divisor.High is <= 0 ? null : (dividend / divisor).Scale(100);

    public static Interval Sum(IEnumerable<Interval> parts, bool mayBeMore)
    {
        var sum = parts.Aggregate(Interval.Exactly(0), (left, right) => left + right);
        return mayBeMore ? sum with { High = null, HighOpen = false } : sum;
    }

    /// <summary>A base that is no gain has no growth rate.</summary>
    public static Interval? Growth(Interval now, Interval before)
    {
        if (before.Low is not > 0)
        {
            return null;
        }

        var (least, most) = (before.Low.Value, before.High);
        decimal? low = now.Low is not { } from ? null : from < 0 ? from / least : most is { } divisor ? from / divisor : 0;
        decimal? high = now.High is not { } to ? null : to >= 0 ? to / least : most is { } other ? to / other : 0;
        return new Interval((low - 1) * 100, (high - 1) * 100);
    }

    /// <summary>Null when one of the rates is missing.</summary>
    public static Interval? Mean(IReadOnlyList<Interval?> rates) =>
        rates.Any(rate => rate is null) ? null : rates.Select(rate => rate!.Value).Aggregate((left, right) => left + right).Scale(1m / rates.Count);

    public static Interval? CompoundGrowth(Interval now, Interval before, int years) =>
        now.Low is < 0 || Growth(now, before) is not { } total ? null : new Interval(Root(total.Low, years), Root(total.High, years));

    /// <summary>At most the whole less what its other parts have at least.</summary>
    public static Interval Remainder(Interval whole, IEnumerable<Interval> others) =>
        new(0, whole.High - others.Sum(other => Math.Max(0, other.Low ?? 0)), HighOpen: whole.HighOpen);

    // The conversion from binary keeps 15 digits, so a root that is even in decimals comes out even.
    private static decimal? Root(decimal? percent, int years) =>
        percent is not { } change ? null : ((decimal)Math.Pow((double)(1 + (change / 100)), 1.0 / years) - 1) * 100;
}
