namespace LittleGiants.Extraction.Facts;

/// <summary>The company a document speaks of.</summary>
/// <param name="Name">Full legal name as printed.</param>
public sealed record CompanyIdentity(string Name)
{
    /// <summary>Short names, tickers, names in other languages.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string? LegalForm { get; init; }

    public string? Ticker { get; init; }

    /// <summary>Number in a trade register.</summary>
    public string? Registration { get; init; }
}
