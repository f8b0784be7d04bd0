namespace LittleGiants.Extraction.Quantities;

/// <summary>What is known of a number: its bounds, each of them open or closed; null is unbounded.</summary>
public readonly record struct Interval(decimal? Low, decimal? High, bool LowOpen = false, bool HighOpen = false)
{
    /// <summary>Share of the figure by which "about" may be off on either side; articles round to one or two digits.</summary>
    public const decimal ApproxTolerance = 0.05m;

    /// <summary>Share of the figure by which "nearly" may stay below it.</summary>
    public const decimal NearlyTolerance = 0.10m;

    public bool IsExact => Low is not null && Low == High;

    public static Interval Exactly(decimal value) => new(value, value);

    /// <summary>The interval that a printed quantity states.</summary>
    public static Interval Of(Quantity quantity) => quantity switch
    {
        { Qualifier: Qualifier.Range } => new(quantity.Low, quantity.High),
        { Value: not { } } => new(quantity.Low, quantity.High),
        { Qualifier: Qualifier.AtLeast, Value: { } value } => new(value, null),
        { Qualifier: Qualifier.MoreThan, Value: { } value } => new(value, null, LowOpen: true),
        { Qualifier: Qualifier.AtMost, Value: { } value } => new(null, value),
        { Qualifier: Qualifier.LessThan, Value: { } value } => new(null, value, HighOpen: true),
        { Qualifier: Qualifier.Approx, Value: { } value } => new(value - (Math.Abs(value) * ApproxTolerance), value + (Math.Abs(value) * ApproxTolerance)),
        { Qualifier: Qualifier.Nearly, Value: { } value } => new(value - (Math.Abs(value) * NearlyTolerance), value, HighOpen: true),
        { Value: { } value } => Exactly(value),
    };

    public static Interval operator +(Interval left, Interval right) => new(
        left.Low + right.Low, left.High + right.High, left.LowOpen || right.LowOpen, left.HighOpen || right.HighOpen);

    /// <summary>The quotient of two quantities of which none is negative; unbounded where the divisor may be zero.</summary>
    public static Interval operator /(Interval dividend, Interval divisor) => new(
        dividend.Low is { } low && divisor.High is { } most and > 0 ? low / most : dividend.Low is >= 0 || dividend.Low is null ? 0 : null,
        dividend.High is { } high && divisor.Low is { } least and > 0 ? high / least : null,
        dividend.LowOpen || divisor.HighOpen,
        dividend.HighOpen || divisor.LowOpen);

    public Interval Scale(decimal factor) => new(Low * factor, High * factor, LowOpen, HighOpen);

    /// <summary>Whether every number of the interval is at least (above, when <paramref name="strict"/>) a bound; null when some are and some are not.</summary>
    public bool? IsAtLeast(decimal bound, bool strict = false)
    {
        if (Low is { } low && (low > bound || (low == bound && (!strict || LowOpen))))
        {
            return true;
        }

        return High is { } high && (high < bound || (high == bound && (strict || HighOpen))) ? false : null;
    }

    /// <summary>Whether every number of the interval is at most (below, when <paramref name="strict"/>) a bound; null when some are and some are not.</summary>
    public bool? IsAtMost(decimal bound, bool strict = false) => IsAtLeast(bound, !strict) is { } above ? !above : null;
}
