namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>An industry that programmes name: one file <c>Facts/Sectors/Sectors/&lt;id&gt;.yaml</c>.</summary>
/// <param name="Names">Language tag → name.</param>
/// <param name="Nace">Classes of the European classification of activities that come near it.</param>
public sealed record Sector(string Id, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string> Nace)
{
    /// <summary>Language tag → words of its products.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Keywords { get; init; }

    /// <summary>Language tag → words of its products that other trades use as well.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Generic { get; init; }

    /// <summary>Language tag → wordings that cancel a hit in the same sentence.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Exclude { get; init; }
}
