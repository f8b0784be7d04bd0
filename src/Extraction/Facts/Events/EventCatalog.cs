using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Events;

/// <summary>All kinds of events; one file each in <c>Kinds/</c>.</summary>
public sealed class EventCatalog
{
    private const string Folder = "Facts/Events/Kinds";
    private const int Version = 1;
    private static readonly Lazy<EventCatalog> Loaded = new(() => new EventCatalog(LoadAll()));

    internal EventCatalog(IReadOnlyList<EventKind> kinds) => Kinds = kinds;

    public static EventCatalog Default => Loaded.Value;

    /// <summary>By id, in ordinal order.</summary>
    public IReadOnlyList<EventKind> Kinds { get; }

    public EventKind? Find(string id) => Kinds.FirstOrDefault(kind => string.Equals(kind.Id, id, StringComparison.Ordinal));

    /// <summary>The kinds that a question names, the one with the longest wording first.</summary>
    public IReadOnlyList<EventKind> AskedBy(string question, string language) =>
        [.. Kinds.Select(kind => (Kind: kind, Length: LongestIn(question, kind.Asked.GetValueOrDefault(language) ?? [])))
            .Where(item => item.Length > 0).OrderByDescending(item => item.Length).Select(item => item.Kind)];

    private static int LongestIn(string question, IReadOnlyList<string> words)
    {
        var longest = 0;
        foreach (var word in words)
        {
            if (word.Length > longest && new WordSet([word]).IsIn(question))
            {
                longest = word.Length;
            }
        }

        return longest;
    }

    private static List<EventKind> LoadAll()
    {
        var kinds = new List<EventKind>();
        foreach (var path in typeof(EventCatalog).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            kinds.Add(DataFile.Load(path, Version, root => Read(Path.GetFileNameWithoutExtension(path), root)));
        }

        return kinds;
    }

    private static EventKind Read(string id, DataNode root) => new(id)
    {
        Names = ByLanguage(root["names"]),
        Asked = ByLanguage(root["asked"]),
        OfPersons = root.Find("ofPersons")?.Boolean ?? false,
        CountsPlans = root.Find("countsPlans")?.Boolean ?? false,
        Cues = ByLanguage(root["cues"]),
        Mentions = ByLanguage(root.Find("mentions")),
        Nones = ByLanguage(root.Find("nones")),
        Confusers = ByLanguage(root.Find("confusers")),
        Forms = ByLanguage(root.Find("forms")),
        Headings = ByLanguage(root.Find("headings")),
    };

    private static Dictionary<string, IReadOnlyList<string>> ByLanguage(DataNode? node)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (language, words) in node?.Entries ?? [])
        {
            lists[language] = Language.Find(language) is null ? throw words.Error($"'{language}' is no language that is read") : words.Texts;
        }

        return lists;
    }
}
