using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>A state programme that names industries: one file <c>Facts/Sectors/Programmes/&lt;id&gt;.yaml</c>.</summary>
/// <param name="Names">Language tag → name.</param>
/// <param name="Issued">By whom and when.</param>
public sealed record Programme(string Id, IReadOnlyDictionary<string, string> Names, string Issued, IReadOnlyList<ProgrammeItem> Items)
{
    internal static Programme Load(string path) => DataFile.Load(path, version: 1, root => new Programme(
        Path.GetFileNameWithoutExtension(path),
        root["names"].Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Text),
        root["issued"].Text,
        [.. root["items"].Items.Select(item => new ProgrammeItem(item["nr"].Integer, item["zh"].Text, item["en"].Text, item["sectors"].Texts))]));
}
