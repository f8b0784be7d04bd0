using LittleGiants.Assistant.Extracting;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Resolving;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Library;

/// <summary>Whether values of two documents can be the same one: exact and rounded, "61.8 million" and 61,842,000, "more than 300" and 320.</summary>
internal static class ValueAgreement
{
    public static bool Agree(Fact left, Fact right) => (left.Quantity, right.Quantity) switch
    {
        ({ } one, { } other) => UnitNames.Of(one) == UnitNames.Of(other) && Agree(one, other),
        (null, null) => left.Text == right.Text,
        _ => false,
    };

    private static bool Agree(Quantity left, Quantity right)
    {
        if (left is { Qualifier: Qualifier.Exact, Value: { } one } && right is { Qualifier: Qualifier.Exact, Value: { } other })
        {
            return ValuePrecision.Agree(one, other);
        }

        var (first, second) = (Interval.Of(left), Interval.Of(right));
        return !IsBelow(first, second) && !IsBelow(second, first);
    }

    private static bool IsBelow(Interval left, Interval right) =>
        left.High is { } high && right.Low is { } low && (high < low || (high == low && (left.HighOpen || right.LowOpen)));
}
