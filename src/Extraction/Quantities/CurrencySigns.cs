using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Quantities;

/// <summary>The content of <c>Quantities/currencies.yaml</c>: signs and codes of every language.</summary>
public sealed record CurrencySigns
{
    /// <summary>Sign → ISO 4217 code.</summary>
    public required IReadOnlyDictionary<string, string> Signs { get; init; }

    /// <summary>The sign of all dollars.</summary>
    public required IReadOnlyList<string> DollarSigns { get; init; }

    /// <summary>The currencies whose sign it is; the first where nothing decides.</summary>
    public required IReadOnlyList<string> Dollars { get; init; }

    /// <summary>The sign of yuan and yen.</summary>
    public required IReadOnlyList<string> YenSigns { get; init; }

    /// <summary>ISO 4217 codes recognised in text.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>The file that ships with the library.</summary>
    public static CurrencySigns Load() => DataFile.Load("Quantities/currencies.yaml", version: 1, root => new CurrencySigns
    {
        Signs = root["signs"].Entries.ToDictionary(item => item.Key, item => item.Value.Text),
        DollarSigns = root["dollarSigns"].Texts,
        Dollars = root["dollars"].Texts,
        YenSigns = root["yenSigns"].Texts,
        Codes = root["codes"].Texts,
    });
}
