using System.Globalization;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Criteria;

/// <summary>Numbers as verdicts write them in every language: "34.85 million EUR", "14.54 %", "> 50", "13 – 53 million EUR".</summary>
internal static class NumberText
{
    public const string Percent = "percent";
    public const string Count = "count";

    /// <summary>Digits behind the point; more where fewer would print a value as the bound that it misses.</summary>
    private const int Digits = 2;
    private const int MostDigits = 8;

    private const decimal MostWhole = 1_000_000_000_000_000_000m;

    /// <param name="unit">ISO 4217, <see cref="Percent"/> or <see cref="Count"/>.</param>
    /// <param name="apartFrom">Bounds that the value is compared with.</param>
    public static string Of(decimal value, string unit, params ReadOnlySpan<decimal> apartFrom)
    {
        var (factor, suffix) = Scale(unit, Math.Abs(value));
        return Figure(value, factor, apartFrom) + suffix;
    }

    public static string Of(Interval interval, string unit, params ReadOnlySpan<decimal> apartFrom) => interval switch
    {
        { IsExact: true, Low: { } value } => Of(value, unit, apartFrom),
        { Low: null, High: null } => "?",
        { Low: { } low, High: null } => (interval.LowOpen ? "> " : "≥ ") + Of(low, unit, apartFrom),
        { Low: null or 0, High: { } high } => (interval.HighOpen ? "< " : "≤ ") + Of(high, unit, apartFrom),
        { Low: { } low, High: { } high } => Band(low, high, unit, apartFrom),
    };

    /// <summary>What a rule asks.</summary>
    public static string Asked(FactRule rule) => (rule.Operator, UnitOf(rule)) switch
    {
        (RuleOperator.AtLeast, var unit) => "≥ " + Of(rule.Value!.Value, unit),
        (RuleOperator.MoreThan, var unit) => "> " + Of(rule.Value!.Value, unit),
        (RuleOperator.AtMost, var unit) => "≤ " + Of(rule.Value!.Value, unit),
        (RuleOperator.LessThan, var unit) => "< " + Of(rule.Value!.Value, unit),
        (RuleOperator.Between, var unit) => Band(rule.Low!.Value, rule.High!.Value, unit),
        _ => "",
    };

    public static string UnitOf(FactRule rule) => rule.Currency ?? rule.Unit ?? Count;

    public static string UnitOf(Quantity quantity) => quantity.Unit switch
    {
        QuantityUnit.Currency => quantity.Currency ?? "",
        QuantityUnit.Percent or QuantityUnit.PercentagePoint => Percent,
        _ => Count,
    };

    private static string Band(decimal low, decimal high, string unit, params ReadOnlySpan<decimal> apartFrom)
    {
        var (factor, suffix) = Scale(unit, Math.Max(Math.Abs(low), Math.Abs(high)));
        return $"{Figure(low, factor, apartFrom)} – {Figure(high, factor, apartFrom)}{suffix}";
    }

    private static (decimal Factor, string Suffix) Scale(string unit, decimal size) => (unit, size) switch
    {
        (Percent, _) => (1, " %"),
        (Count, _) => (1, ""),
        (_, >= 1_000_000_000) => (1_000_000_000, " billion " + unit),
        (_, >= 1_000_000) => (1_000_000, " million " + unit),
        _ => (1, " " + unit),
    };

    private static string Figure(decimal value, decimal factor, ReadOnlySpan<decimal> apartFrom)
    {
        var digits = Digits;
        foreach (var bound in apartFrom)
        {
            while (digits < MostDigits && value != bound && Math.Round(value / factor, digits) == bound / factor)
            {
                digits++;
            }
        }

        var rounded = Math.Round(factor == 1 ? value : value / factor, digits, MidpointRounding.AwayFromZero);

        // Whole numbers are most, and are written many times faster by the standard form.
        return rounded is > -MostWhole and < MostWhole && decimal.IsInteger(rounded)
            ? ((long)rounded).ToString("N0", CultureInfo.InvariantCulture)
            : rounded.ToString("#,0.########", CultureInfo.InvariantCulture);
    }
}
