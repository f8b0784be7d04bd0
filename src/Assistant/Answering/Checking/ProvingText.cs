using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Answering.Checking;

/// <summary>A cited text with what it proves: its figures, the values that tools read it for, and the currencies in which these are.</summary>
internal sealed class ProvingText
{
    /// <summary>Signs that several currencies share, as long as no letter stands in front ("HK$").</summary>
    private static readonly (string Sign, string[] Currencies)[] SharedSigns =
    [
        ("$", ["USD", "AUD", "CAD", "HKD", "SGD", "NZD", "TWD", "MXN", "BRL"]),
        ("¥", ["CNY", "JPY"]),
        ("￥", ["CNY", "JPY"]),
        ("kr", ["SEK", "NOK", "DKK"]),
    ];

    private readonly LedgerEntry _entry;
    private readonly Lazy<List<Quantity>> _quantities;
    private readonly Lazy<HashSet<string>> _currencies;

    /// <param name="read">Reads the figures of its text.</param>
    public ProvingText(LedgerEntry entry, Func<List<Quantity>> read)
    {
        _entry = entry;
        _quantities = new(read);
        _currencies = new(Known);
    }

    public IReadOnlyList<decimal> Values => _entry.Values;

    public List<Quantity> Quantities => _quantities.Value;

    /// <summary>Whether an amount of money can be one of its own: in its currency, where one is known.</summary>
    public bool IsInCurrencyOf(Quantity stated) =>
        stated.Currency is not { } currency || _currencies.Value.Count == 0 || _currencies.Value.Contains(currency)
        || SharedSigns.Any(shared => stated.Printed.IndexOf(shared.Sign, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && (at == 0 || !char.IsLetter(stated.Printed[at - 1])) && shared.Currencies.Contains(currency) && shared.Currencies.Any(_currencies.Value.Contains));

    /// <summary>Whether its figure with these digits is known to be an amount in thousands or more, so that the bare digits are another amount.</summary>
    public bool IsScaled(decimal digits) =>
        digits != 0 && !Values.Contains(digits) && Values.Any(value => Math.Abs(value / digits) is 1_000 or 10_000 or 1_000_000 or 100_000_000 or 1_000_000_000);

    /// <summary>Those of the facts it was quoted for and those it names; without any, that of its document.</summary>
    private HashSet<string> Known()
    {
        HashSet<string> known = [.. _entry.Facts.Select(fact => fact.Currency).Concat(Quantities.Select(quantity => quantity.Currency)).OfType<string>()];
        return known.Count > 0 || _entry.Document?.Currency is not { } currency ? known : [currency];
    }
}
