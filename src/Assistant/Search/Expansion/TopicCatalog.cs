using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Search.Expansion;

/// <summary>The topics of <c>Topics/*.yaml</c> and one more for each fact type that none of them takes in.</summary>
internal sealed class TopicCatalog
{
    private const string Folder = "Search/Expansion/Topics/";

    /// <summary>Labels of a concept by language that are searched too: they stand in the order of preference, and what is seldom printed adds only cost.</summary>
    private const int MaxLabels = 10;

    private readonly Dictionary<string, Topic> _byId;
    private readonly PhraseTable<Topic> _asked = new();

    public TopicCatalog(ConceptCatalog concepts)
    {
        var assembly = typeof(TopicCatalog).Assembly;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var topics = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .SelectMany(path => DataFile.Load(assembly, path, version: 1, root => root["topics"].Entries.Select(entry => Read(entry.Key, entry.Value, concepts, taken)).ToList()))
            .ToList();
        topics.AddRange(concepts.Concepts.Where(concept => !taken.Contains(concept.Id)).Select(concept => new Topic(
            concept.Id, [.. AskedFor(concept).Select(TokenPhrase.Of)], Languages(language => SaidBy(concept, language)))));
        _byId = topics.ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            foreach (var phrase in topic.Asked.Concat(topic.Said.Values.SelectMany(phrases => phrases)).DistinctBy(phrase => string.Join(' ', phrase)))
            {
                _asked.Add(phrase, topic);
            }
        }
    }

    public IReadOnlyCollection<Topic> Topics => _byId.Values;

    /// <exception cref="KeyNotFoundException">No file has such a topic.</exception>
    public Topic this[string id] => _byId[id];

    /// <summary>The topics for which the longest phrase at a place of a question asks.</summary>
    public (int Length, IReadOnlyList<Topic> Topics)? At(string[] tokens, int at) => _asked.LongestAt(tokens, at);

    private static Topic Read(string id, DataNode node, ConceptCatalog catalog, HashSet<string> taken)
    {
        var concepts = (node.Find("concepts")?.Texts ?? []).Select(catalog.Find).OfType<Concept>().ToList();
        taken.UnionWith(concepts.Select(concept => concept.Id));
        var said = node["said"];
        var own = Language.All.ToDictionary(language => language.Tag, language => said.Find(language.Tag)?.Texts ?? []);
        return new Topic(
            id,
            [.. (node.Find("asked")?.Entries.SelectMany(entry => entry.Value.Texts) ?? []).Concat(concepts.SelectMany(AskedFor)).Select(TokenPhrase.Of)],
            Languages(language => own[language].Concat(concepts.SelectMany(concept => SaidBy(concept, language)))))
        {
            Needs = node.Find("needs")?.Texts ?? [],
            Sheets = [.. (node.Find("sheets")?.Items ?? []).Select(item => item.Enum<Sheet>())],
        };
    }

    private static IEnumerable<string> AskedFor(Concept concept) => concept.Names.Values.Concat(concept.Asked.Values.SelectMany(phrases => phrases));

    private static IEnumerable<string> SaidBy(Concept concept, string language) =>
        concept.Labels[language].Select(label => label.TrimEnd(' ', '*')).Take(MaxLabels).Prepend(concept.Names[language]);

    private static Dictionary<string, IReadOnlyList<string[]>> Languages(Func<string, IEnumerable<string>> said) => Language.All.ToDictionary(
        language => language.Tag,
        IReadOnlyList<string[]> (language) => [.. said(language.Tag).Select(TokenPhrase.Of).Where(phrase => phrase.Length > 0).DistinctBy(phrase => string.Join(' ', phrase))]);
}
