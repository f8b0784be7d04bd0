using System.Collections.Concurrent;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Statuses;

/// <summary>A language's file <c>Facts/Statuses/Words/&lt;tag&gt;.yaml</c>.</summary>
internal static class StatusRules
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<StatusRule>> Loaded = new(StringComparer.Ordinal);

    /// <param name="tag">The tag of a language that is read.</param>
    public static IReadOnlyList<StatusRule> For(string tag) => Loaded.GetOrAdd(tag, key => DataFile.Load<IReadOnlyList<StatusRule>>(
        $"Facts/Statuses/Words/{key}.yaml", version: 1, root => [.. root["rules"].Items.Select(Read)]));

    private static StatusRule Read(DataNode node) => new(node["concept"].Text, node.Find("value")?.Text, new WordSet(node["things"].Texts))
    {
        With = [.. node["with"].Items.Select(group => new WordSet(group.Texts))],
        Without = node.Find("without") is { } without ? new WordSet(without.Texts) : null,
        Behind = node.Find("behind") is { } behind ? new WordSet(behind.Texts) : null,
        InSentence = node.Find("inSentence")?.Boolean ?? false,
        Years = node.Find("years")?.Integer,
    };
}
