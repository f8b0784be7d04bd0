using System.Collections.Concurrent;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Statuses;

/// <summary>A language's file <c>Facts/Statuses/Words/&lt;tag&gt;.yaml</c>.</summary>
internal sealed class StatusRules
{
    private static readonly ConcurrentDictionary<string, StatusRules> Loaded = new(StringComparer.Ordinal);

    private StatusRules(DataNode root)
    {
        var items = root["rules"].Items.Select(node => (Rule: Read(node), Things: node["things"].Texts)).ToList();
        All = [.. items.Select(item => item.Rule)];
        Things = new WordIndex([.. items.Select(item => item.Things)]);
    }

    public IReadOnlyList<StatusRule> All { get; }

    /// <summary>Which rules' things stand in a sentence, by the place of the rule.</summary>
    public WordIndex Things { get; }

    /// <param name="tag">The tag of a language that is read.</param>
    public static StatusRules For(string tag) => Loaded.GetOrAdd(tag, key => DataFile.Load($"Facts/Statuses/Words/{key}.yaml", version: 1, root => new StatusRules(root)));

    private static StatusRule Read(DataNode node) => new(node["concept"].Text, node.Find("value")?.Text, new WordSet(node["things"].Texts))
    {
        With = [.. node["with"].Items.Select(group => new WordSet(group.Texts))],
        Without = node.Find("without") is { } without ? new WordSet(without.Texts) : null,
        Behind = node.Find("behind") is { } behind ? new WordSet(behind.Texts) : null,
        InSentence = node.Find("inSentence")?.Boolean ?? false,
        Years = node.Find("years")?.Integer,
    };
}
