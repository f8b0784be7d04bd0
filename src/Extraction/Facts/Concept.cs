using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts;

/// <summary>A fact type: one file <c>Facts/Concepts/&lt;id&gt;.yaml</c>.</summary>
public sealed record Concept(string Id, ConceptKind Kind, PeriodType Period)
{
    /// <summary>Language tag → what the fact is called on a scorecard.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>Language tag → labels in order of preference.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Labels { get; init; }

    /// <summary>Language tag → wordings that stop a match.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Confuser>> Confusers { get; init; }

    /// <summary>Language tag → how sentences say it, best first; see <c>SentencePattern</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Sentences { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Language tag → words of which a table's column head must hold one, and words that it may not hold; none: any column that is a period.</summary>
    public IReadOnlyDictionary<string, ColumnWords> Columns { get; init; } = new Dictionary<string, ColumnWords>();

    /// <summary>Language tag → phrases of a table's caption or of the text above it under which the total row is the fact, whatever its label.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Captions { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The concept whose table, told by its caption, also has rows of this one: staff by function.</summary>
    public string? Within { get; init; }

    /// <summary>Language tag → labels that name this concept in such a table only.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> WithinLabels { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Language tag → words in a row of a table that is about something else (deferred taxes, a reconciliation).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> OtherTables { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Names of XBRL concepts, best first.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public ValueSign Sign { get; init; } = ValueSign.Positive;

    /// <summary>The languages in which a better wording in a lesser place wins over a lesser wording in a better place.</summary>
    public IReadOnlyList<string> WordingFirst { get; init; } = [];

    /// <summary>Whether a sentence of a filing is too weak a source by itself.</summary>
    public bool NeedsTable { get; init; }

    /// <summary>Whether, among figures in sentences, the largest is the whole and the others its parts.</summary>
    public bool TakesLargest { get; init; }

    /// <summary>Language tag → labels that name the value with its sign turned: a net loss is a negative profit.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> LossLabels { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether its sentences count only where they name the company as the one they speak of.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether it is a place on a market, so that it matters of which area.</summary>
    public bool IsOfMarket { get; init; }

    /// <summary>Whether it happens on a day, so that the year of any day is its year, and without a day or year it is of none.</summary>
    public bool IsEvent { get; init; }

    /// <summary>The largest plausible value; null for none.</summary>
    public decimal? Most { get; init; }

    /// <summary>How the value comes from other facts when none is stated; null when it does not.</summary>
    public string? Derive { get; init; }

    /// <summary>The values of a status, best first; empty for numbers.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Words of the levels of a status: level → words.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> LevelWords { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What a claim must say to be comparable.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>Where the line stands; null for the facts that a scorecard shows.</summary>
    public StatementKind? Statement { get; init; }

    /// <summary>Whether its row tells what kind of statement a table is.</summary>
    public bool IsAnchor { get; init; }

    /// <summary>Language tag → wordings that questions use and no table does.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Asked { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The line that stands for this one where a company has no need to tell them apart.</summary>
    public string? OrElse { get; init; }

    internal static Concept Load(string path) => DataFile.Load(path, version: 1, root => new Concept(
        Path.GetFileNameWithoutExtension(path), root["kind"].Enum<ConceptKind>(), root["period"].Enum<PeriodType>())
    {
        Names = ByLanguage(root["names"], node => node.Text),
        Labels = ByLanguage(root["labels"], node => node.Texts),
        Confusers = ConfusersOf(root),
        Sentences = SomeLanguages(root.Find("sentences"), node => node.Texts),
        Columns = SomeLanguages(root.Find("columns"), node => new ColumnWords(node.Find("hold")?.Texts ?? [], node.Find("lack")?.Texts ?? [])),
        Captions = SomeLanguages(root.Find("captions"), node => node.Texts),
        Within = root.Find("within")?.Text,
        WithinLabels = SomeLanguages(root.Find("withinLabels"), node => node.Texts),
        OtherTables = SomeLanguages(root.Find("otherTables"), node => node.Texts),
        Tags = root.Find("tags")?.Texts ?? [],
        Sign = root.Find("sign")?.Enum<ValueSign>() ?? ValueSign.Positive,
        WordingFirst = root.Find("wordingFirst")?.Texts ?? [],
        NeedsTable = root.Find("needsTable")?.Boolean ?? false,
        TakesLargest = root.Find("largest")?.Boolean ?? false,
        LossLabels = SomeLanguages(root.Find("lossLabels"), node => node.Texts),
        IsOwn = root.Find("own")?.Boolean ?? false,
        IsOfMarket = root.Find("market")?.Boolean ?? false,
        IsEvent = root.Find("event")?.Boolean ?? false,
        Most = root.Find("most")?.Number,
        Derive = root.Find("derive")?.Text,
        Values = root.Find("values")?.Texts ?? [],
        LevelWords = root.Find("levelWords")?.Entries.ToDictionary(item => item.Key, item => item.Value.Texts) ?? [],
        Needs = root.Find("needs")?.Texts ?? [],
        Note = root.Find("note")?.Text,
        Statement = root.Find("statement")?.Enum<StatementKind>(),
        IsAnchor = root.Find("anchor")?.Boolean ?? false,
        Asked = SomeLanguages(root.Find("asked"), node => node.Texts),
        OrElse = root.Find("orElse")?.Text,
    });

    /// <summary>A statement line has them in some languages; a fact in each.</summary>
    private static Dictionary<string, IReadOnlyList<Confuser>> ConfusersOf(DataNode root) => root.Find("statement") is null
        ? ByLanguage(root["confusers"], ReadConfusers)
        : Language.All.ToDictionary(language => language.Tag, language => root.Find("confusers")?.Find(language.Tag) is { } node ? ReadConfusers(node) : []);

    private static IReadOnlyList<Confuser> ReadConfusers(DataNode node) =>
        [.. node.Items.Select(item => new Confuser(item["text"].Text, item["why"].Text, item.Find("place")?.Enum<ConfuserPlace>() ?? ConfuserPlace.Beside))];

    private static Dictionary<string, T> SomeLanguages<T>(DataNode? node, Func<DataNode, T> read) =>
        node?.Entries.ToDictionary(entry => entry.Key, entry => read(entry.Value)) ?? [];

    private static Dictionary<string, T> ByLanguage<T>(DataNode node, Func<DataNode, T> read) =>
        Language.All.ToDictionary(language => language.Tag, language => read(node[language.Tag]));
}
