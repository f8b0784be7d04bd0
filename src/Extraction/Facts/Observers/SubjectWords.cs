using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>A language's words of <c>Facts/subject-words.yaml</c>.</summary>
internal sealed class SubjectWords
{
    private static readonly Lazy<IReadOnlyDictionary<string, SubjectWords>> Loaded = new(() => DataFile.Load("Facts/subject-words.yaml", version: 1,
        root => root["languages"].Entries.ToDictionary(entry => entry.Key, entry => new SubjectWords(entry.Value))));

    private SubjectWords(DataNode node)
    {
        Own = node["own"].Texts;
        Things = new WordSet(node["things"].Texts);
        Inside = new WordSet(node["inside"].Texts);
        Openings = node["openings"].Texts;
        Forms = new WordSet(node["forms"].Texts);
    }

    /// <summary>Words for the company itself.</summary>
    public IReadOnlyList<string> Own { get; }

    /// <summary>Words before what is the company's: its products, its share.</summary>
    public WordSet Things { get; }

    /// <summary>Words for the company within the wording of a fact: "62% of our revenue".</summary>
    public WordSet Inside { get; }

    /// <summary>What may stand before the company at the start of a clause.</summary>
    public IReadOnlyList<string> Openings { get; }

    /// <summary>Ends of companies' names.</summary>
    public WordSet Forms { get; }

    public static SubjectWords For(string tag) => Loaded.Value[tag];
}
