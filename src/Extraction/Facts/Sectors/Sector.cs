using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>An industry that programmes name: one file <c>Facts/Sectors/Sectors/&lt;id&gt;.yaml</c>; its words stand in <c>Facts/Sectors/Terms/&lt;tag&gt;.yaml</c>.</summary>
/// <param name="Names">Language tag → name.</param>
/// <param name="Nace">Classes of the European classification of activities that come near it.</param>
public sealed record Sector(string Id, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string> Nace)
{
    internal static Sector Load(string path) => DataFile.Load(path, version: 1, root => new Sector(
        Path.GetFileNameWithoutExtension(path),
        root["names"].Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Text),
        root["nace"].Texts));
}
