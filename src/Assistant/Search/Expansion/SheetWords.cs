using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Search.Expansion;

/// <summary>How the primary statements are named and known (<c>statements.yaml</c>).</summary>
internal sealed class SheetWords
{
    private readonly PhraseTable<Sheet> _asked = new();

    private SheetWords(DataNode root)
    {
        foreach (var (key, node) in root["statements"].Entries)
        {
            var sheet = Enum.Parse<Sheet>(key, ignoreCase: true);
            foreach (var phrase in Phrases(node["asked"]))
            {
                _asked.Add(phrase, sheet);
            }

            Titles[sheet] = ByLanguage(node["titles"]);
            Lines[sheet] = ByLanguage(node["lines"]);
        }

        Lesser = Phrases(root["lesser"]);
        Group = Phrases(root["group"]);
        Lists = Phrases(root["lists"]);
    }

    public static SheetWords Instance { get; } = DataFile.Load(typeof(SheetWords).Assembly, "Search/Expansion/statements.yaml", version: 1, root => new SheetWords(root));

    /// <summary>Language → what stands over the statement.</summary>
    public Dictionary<Sheet, Dictionary<string, List<string[]>>> Titles { get; } = [];

    /// <summary>Language → lines by which its table is known.</summary>
    public Dictionary<Sheet, Dictionary<string, List<string[]>>> Lines { get; } = [];

    /// <summary>What says that a statement is the parent's own, a summary or a part.</summary>
    public IReadOnlyList<string[]> Lesser { get; }

    /// <summary>What says that a statement is the whole group's.</summary>
    public IReadOnlyList<string[]> Group { get; }

    /// <summary>Headings of pages that name everything and tell nothing.</summary>
    public IReadOnlyList<string[]> Lists { get; }

    public (int Length, IReadOnlyList<Sheet> Sheets)? AskedAt(string[] tokens, int at) => _asked.LongestAt(tokens, at);

    private static List<string[]> Phrases(DataNode node) => [.. node.Entries.SelectMany(language => language.Value.Texts).Select(TokenPhrase.Of)];

    private static Dictionary<string, List<string[]>> ByLanguage(DataNode node) =>
        node.Entries.ToDictionary(language => language.Key, language => language.Value.Texts.Select(TokenPhrase.Of).ToList());
}
