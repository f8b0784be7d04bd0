using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Criteria;

/// <summary>A number rule against what is known of a number.</summary>
internal static class Comparison
{
    /// <summary>Decimals of a distance.</summary>
    private const int Digits = 4;

    /// <summary>Whether all numbers of the interval satisfy the rule; null when some do and some do not.</summary>
    public static bool? Holds(FactRule rule, Interval interval) => rule.Operator switch
    {
        RuleOperator.AtLeast => interval.IsAtLeast(rule.Value!.Value),
        RuleOperator.MoreThan => interval.IsAtLeast(rule.Value!.Value, strict: true),
        RuleOperator.AtMost => interval.IsAtMost(rule.Value!.Value),
        RuleOperator.LessThan => interval.IsAtMost(rule.Value!.Value, strict: true),
        RuleOperator.Between => And(interval.IsAtLeast(rule.Low!.Value, rule.LowOpen), interval.IsAtMost(rule.High!.Value, rule.HighOpen)),
        var other => throw new ArgumentOutOfRangeException(nameof(rule), other, "no operator of numbers"),
    };

    public static decimal[] Bounds(FactRule rule) => [.. new[] { rule.Value, rule.Low, rule.High }.OfType<decimal>()];

    /// <summary>How far the end of the interval that is nearest to a bound lies beyond it, and as a share of that bound.</summary>
    public static (decimal Distance, decimal Margin) Distance(FactRule rule, Interval interval, bool holds)
    {
        var (above, below) = rule.Operator switch
        {
            RuleOperator.AtLeast or RuleOperator.MoreThan => (rule.Value, null),
            RuleOperator.AtMost or RuleOperator.LessThan => (null, rule.Value),
            _ => (rule.Low, rule.High),
        };
        (decimal Distance, decimal Bound)? nearest = null;
        Approach((holds ? interval.Low : interval.High) - above, above);
        Approach(below - (holds ? interval.High : interval.Low), below);

        // One of the ends is finite, or the rule would be open.
        var (found, from) = nearest!.Value;
        var rounded = Math.Round(found, Digits);
        return (rounded == 0 ? found : rounded, from == 0 ? found : found / Math.Abs(from));

        void Approach(decimal? distance, decimal? bound)
        {
            if (distance is { } known && bound is { } of && (nearest is null || known < nearest.Value.Distance))
            {
                nearest = (known, of);
            }
        }
    }

    /// <summary>The bound near which an end of the interval lies; null when it lies near none.</summary>
    public static decimal? Near(FactRule rule, Interval interval, decimal share)
    {
        foreach (var bound in Bounds(rule))
        {
            if (IsNear(interval.Low, bound, share) || IsNear(interval.High, bound, share))
            {
                return bound;
            }
        }

        return null;
    }

    /// <summary>How far the end of the interval that is nearest to a bound lies from it, as a share of that bound.</summary>
    public static decimal FromBound(FactRule rule, Interval interval)
    {
        decimal? nearest = null;
        Approach(rule.Value);
        Approach(rule.Low);
        Approach(rule.High);
        return nearest ?? 1;

        void Approach(decimal? bound)
        {
            if (bound is { } of)
            {
                Measure(interval.Low, of);
                Measure(interval.High, of);
            }
        }

        void Measure(decimal? end, decimal bound)
        {
            if (end is { } value && (bound == 0 ? Math.Abs(value) : Math.Abs((value - bound) / bound)) is var share && (nearest is null || share < nearest))
            {
                nearest = share;
            }
        }
    }

    /// <summary>What both intervals allow; the first where they exclude each other.</summary>
    public static Interval Within(Interval interval, Interval limit)
    {
        var isCapped = limit.High is { } most && (interval.High is not { } high || most < high || (most == high && limit.HighOpen));
        var capped = isCapped ? interval with { High = limit.High, HighOpen = limit.HighOpen } : interval;
        return capped.Low > capped.High || (capped.Low == capped.High && (capped.LowOpen || capped.HighOpen)) ? interval : capped;
    }

    private static bool IsNear(decimal? end, decimal bound, decimal share) => end is { } value && Math.Abs(value - bound) <= share * Math.Abs(bound);

    private static bool? And(bool? left, bool? right) =>
        left == false || right == false ? false : left is null || right is null ? null : true;
}
