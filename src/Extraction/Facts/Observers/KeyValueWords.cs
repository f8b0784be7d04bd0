using System.Collections.Frozen;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The words of <c>Facts/key-value-words.yaml</c>.</summary>
internal sealed class KeyValueWords
{
    private static readonly Lazy<KeyValueWords> Loaded = new(() => DataFile.Load("Facts/key-value-words.yaml", version: 1, root => new KeyValueWords(root)));
    private readonly Dictionary<string, FrozenSet<string>> _links;
    private readonly Dictionary<string, FrozenSet<string>> _tails;

    private readonly Dictionary<string, FrozenSet<string>> _parts;

    private KeyValueWords(DataNode root) => (_links, _tails, _parts) = (ByLanguage(root["links"]), ByLanguage(root["tails"]), ByLanguage(root["parts"]));

    public static KeyValueWords Default => Loaded.Value;

    /// <summary>Words that may stand between a label and its year.</summary>
    public FrozenSet<string> Links(string language) => _links.GetValueOrDefault(language, FrozenSet<string>.Empty);

    /// <summary>What may follow a value without changing what it says.</summary>
    public FrozenSet<string> Tails(string language) => _tails.GetValueOrDefault(language, FrozenSet<string>.Empty);

    /// <summary>Words behind a value that begin to tell a part of it.</summary>
    public FrozenSet<string> Parts(string language) => _parts.GetValueOrDefault(language, FrozenSet<string>.Empty);

    private static Dictionary<string, FrozenSet<string>> ByLanguage(DataNode node) =>
        node.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Texts.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
}
