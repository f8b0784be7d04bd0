using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>Reads one sector's file. Its word lists are texts parted by semicolons: fifteen hundred words are read before the first fact is out.</summary>
internal static class SectorFile
{
    public static Sector Load(string path) => DataFile.Load(path, version: 1, root => new Sector(
        Path.GetFileNameWithoutExtension(path),
        root["names"].Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Text),
        root["nace"].Texts)
    {
        Keywords = Lists(root["keywords"]),
        Generic = Lists(root.Find("generic")),
        Exclude = Lists(root.Find("exclude")),
    });

    private static Dictionary<string, IReadOnlyList<string>> Lists(DataNode? node)
    {
        var result = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (language, words) in node?.Entries ?? [])
        {
            result[language] = words.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        return result;
    }
}
