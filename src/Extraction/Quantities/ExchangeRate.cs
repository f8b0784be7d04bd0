namespace LittleGiants.Extraction.Quantities;

/// <summary>One rate as it was applied: amount in <paramref name="From"/> × <paramref name="Factor"/> = amount in <paramref name="To"/>.</summary>
/// <param name="Statement">As an analyst would write it: "7.7875 CNY per EUR, average of 2024 (ECB)".</param>
public sealed record ExchangeRate(string From, string To, int Year, RateKind Kind, decimal Factor, string Statement)
{
    /// <summary>What one euro is worth in both currencies: "1 EUR = 1.0824 USD = 7.7875 CNY".</summary>
    internal string PerEuro { get; init; } = "";
}
