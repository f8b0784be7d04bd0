using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>The words of a language in which a ratio is defined: <c>definition-words.yaml</c>.</summary>
internal sealed class DefinitionWords
{
    private static readonly Lazy<IReadOnlyDictionary<string, DefinitionWords>> Loaded = new(() => DataFile.Load<IReadOnlyDictionary<string, DefinitionWords>>(
        "Facts/Formulas/definition-words.yaml", version: 1, root => root["languages"].Entries.ToDictionary(entry => entry.Key, entry => new DefinitionWords(entry.Value))));

    private DefinitionWords(DataNode node)
    {
        Defines = ByLength(node["defines"].Texts);
        Average = ByLength(node["average"].Texts);
        Change = ByLength(node["change"].Texts);
        Prior = ByLength(node["prior"].Texts);
        Between = ByLength(node["between"].Texts);
        And = ByLength(node["and"].Texts);
        Operators = [.. new[] { ('+', "plus"), ('-', "minus"), ('*', "times"), ('/', "over") }.SelectMany(pair => node[pair.Item2].Texts.Select(word => (pair.Item1, word)))];
        Fillers = ByLength(node["fillers"].Texts);
    }

    public IReadOnlyList<string> Defines { get; }

    public IReadOnlyList<string> Average { get; }

    public IReadOnlyList<string> Change { get; }

    public IReadOnlyList<string> Prior { get; }

    public IReadOnlyList<string> Between { get; }

    public IReadOnlyList<string> And { get; }

    public IReadOnlyList<(char Sign, string Word)> Operators { get; }

    /// <summary>Words that stand before a line and say nothing.</summary>
    public IReadOnlyList<string> Fillers { get; }

    public static DefinitionWords For(string language) => Loaded.Value.GetValueOrDefault(language) ?? Loaded.Value["en"];

    private static List<string> ByLength(IReadOnlyList<string> words) => [.. words.OrderByDescending(word => word.Length)];
}
