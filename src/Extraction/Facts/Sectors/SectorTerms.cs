using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>One sector's words in one language's file <c>Terms/&lt;tag&gt;.yaml</c>, which is read when a document in that language is met.</summary>
/// <param name="Keywords">Words of its products.</param>
/// <param name="Generic">Words of its products that other trades use as well.</param>
/// <param name="Exclude">Wordings that cancel a hit in the same sentence.</param>
internal sealed record SectorTerms(IReadOnlyList<string> Keywords, IReadOnlyList<string> Generic, IReadOnlyList<string> Exclude)
{
    /// <summary>Sector id → words. Lists are texts parted by semicolons: two thousand words are read before the first fact is out.</summary>
    public static IReadOnlyDictionary<string, SectorTerms> Load(string language) => DataFile.Load($"Facts/Sectors/Terms/{language}.yaml", version: 1, root =>
        root["sectors"].Entries.ToDictionary(
            entry => entry.Key,
            entry => new SectorTerms(Split(entry.Value["keywords"]), Split(entry.Value.Find("generic")), Split(entry.Value.Find("exclude"))),
            StringComparer.Ordinal));

    private static string[] Split(DataNode? list) => list?.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
