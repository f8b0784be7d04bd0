using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Extracting;

/// <summary>The units of the JSON contract: ISO 4217, <c>count</c>, <c>percent</c>, <c>year</c>, <c>text</c>, <c>boolean</c>.</summary>
internal static class UnitNames
{
    public const string Text = "text";
    public const string Boolean = "boolean";

    /// <summary>The code that ISO 4217 keeps for "no currency".</summary>
    private const string NoCurrency = "XXX";

    public static string Of(Fact fact) => fact switch
    {
        { Quantity: { } quantity } => Of(quantity),
        { Text: "true" or "false" } => Boolean,
        _ => Text,
    };

    public static string Of(Quantity quantity) => quantity.Unit switch
    {
        QuantityUnit.Currency => quantity.Currency ?? NoCurrency,
        QuantityUnit.Percent or QuantityUnit.PercentagePoint => "percent",
        QuantityUnit.Year => "year",
        _ => "count",
    };
}
