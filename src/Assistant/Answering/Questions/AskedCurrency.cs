using System.Text.RegularExpressions;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>The currency in which a question wants its value: "(in USD)", "in CHF".</summary>
internal static partial class AskedCurrency
{
    public static string? In(string text) => Code().Match(text) is { Success: true } match ? match.Groups["code"].Value.ToUpperInvariant() : null;

    [GeneratedRegex(@"\b(?:in|IN)\s+(?<code>USD|EUR|GBP|CNY|RMB|CHF|AUD|CAD|JPY|HKD|SEK|NOK|DKK|INR|KRW|SGD|NZD|ZAR|BRL|MXN|PLN|CZK|HUF|TWD|ILS|TRY|RUB)\b")]
    private static partial Regex Code();
}
