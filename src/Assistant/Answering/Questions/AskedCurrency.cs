using System.Text.RegularExpressions;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>The currency in which a question wants its value: "(in USD)", "in euros", "以美元".</summary>
internal static partial class AskedCurrency
{
    public static string? In(string text, QuestionCues cues) => Code().Match(text) is { Success: true } match
        ? match.Groups["code"].Value
        : cues.Currencies.FirstOrDefault(currency => currency.Value.IsIn(text)).Key;

    /// <summary>The text without it.</summary>
    public static string Without(string text, QuestionCues cues) => cues.Currencies.Values.Aggregate(Code().Replace(text, " "), (rest, words) => words.Without(rest));

    [GeneratedRegex(@"(?:\b[Ii][Nn]\s+|\b[Ee]n\s+|[以用按]\s*)(?<code>USD|EUR|GBP|CNY|RMB|CHF|AUD|CAD|JPY|HKD|SEK|NOK|DKK|INR|KRW|SGD|NZD|ZAR|BRL|MXN|PLN|CZK|HUF|TWD|ILS|TRY|RUB)\b")]
    private static partial Regex Code();
}
