using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Criteria;

/// <summary>A named set of criteria: one file <c>Criteria/Profiles/&lt;id&gt;.yaml</c>, or a user's own file.</summary>
public sealed record CriteriaProfile(string Id, string Name)
{
    public const string DefaultId = "article-2025";

    /// <summary>The version of the rules, as the profile's file states it.</summary>
    public required string Edition { get; init; }

    public required string Basis { get; init; }

    public required IReadOnlyList<Criterion> Criteria { get; init; }

    /// <summary>Whether one met criterion is enough.</summary>
    public bool AnyIsEnough { get; init; }

    /// <summary>Remarks an analyst should read beside a verdict.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Language tag → name and notes; a user's own profile need not have any.</summary>
    public IReadOnlyDictionary<string, ProfileTexts> Translations { get; init; } = new Dictionary<string, ProfileTexts>();

    /// <summary>The profiles that come with the product, by id.</summary>
    public static IReadOnlyList<CriteriaProfile> All { get; } =
        [.. typeof(CriteriaProfile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Criteria/Profiles/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => DataFile.Load(path, version: 1, root => Read(Path.GetFileNameWithoutExtension(path), root)))];

    /// <summary>Null for an id that is not one of <see cref="All"/>.</summary>
    public static CriteriaProfile? Find(string id) => All.FirstOrDefault(profile => profile.Id == id);

    /// <summary>A user's own profile; wrong data throw <see cref="DataFileException"/> with file, line and key.</summary>
    public static CriteriaProfile Load(string name, TextReader text) => DataFile.Parse(name, text, version: 1, root => Read(Path.GetFileNameWithoutExtension(name), root));

    private static CriteriaProfile Read(string id, DataNode root) => new(id, root["name"].Text)
    {
        Edition = root["edition"].Text,
        Basis = root["basis"].Text,
        AnyIsEnough = root.Find("anyIsEnough")?.Boolean ?? false,
        Notes = root.Find("notes")?.Texts ?? [],
        Translations = root.Find("translations")?.Entries.ToDictionary(entry => entry.Key, entry => new ProfileTexts(entry.Value["name"].Text)
        {
            Notes = entry.Value.Find("notes")?.Texts ?? [],
        }) ?? [],
        Criteria = ReadCriteria(root["criteria"]),
    };

    private static List<Criterion> ReadCriteria(DataNode node)
    {
        var criteria = new List<Criterion>();
        foreach (var item in node.Items)
        {
            var criterion = Criterion.Read(item);
            criteria.Add(criteria.Exists(other => other.Id == criterion.Id) ? throw item.Error($"the id '{criterion.Id}' stands twice") : criterion);
        }

        return criteria.Count > 0 ? criteria : throw node.Error("a profile needs a criterion");
    }
}
