using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The words of <c>Facts/patent-words.yaml</c>.</summary>
internal sealed class PatentWords
{
    private static readonly Lazy<PatentWords> Loaded = new(() => DataFile.Load("Facts/patent-words.yaml", version: 4, root => new PatentWords(root)));

    private PatentWords(DataNode root)
    {
        Languages = root["languages"].Texts;
        Kinds = [.. root["kinds"].Entries.Select(entry => new PatentKind(entry.Value["words"].Texts, entry.Value.Find("held")?.Text, entry.Value.Find("applied")?.Text, entry.Key == "total"))];
        Held = new WordSet(root["held"].Texts);
        Applied = new WordSet(root["applied"].Texts);
        Flow = new WordSet(root["flow"].Texts);
        Stock = new WordSet(root["stock"].Texts);
        Home = new WordSet(root["home"].Texts);
        Abroad = new WordSet(root["abroad"].Texts);
        Joints = new WordEdges(root["joints"].Texts);
        Of = new WordSet(root["of"].Texts);
        NoFlowBefore = new WordEdges(root["noFlowBefore"].Texts);
        NoFlowBehind = new WordEdges(root["noFlowBehind"].Texts);
        Others = new WordSet(root["others"].Texts);
        Bare = new WordEdges(root["bare"].Texts);
        Standing = new WordSet(root["standing"].Texts);
        Persons = new WordSet(root["persons"].Texts);
        Speaking = new WordSet(root["speaking"].Texts);
        World = new WordSet(root["world"].Texts);
        Whole = new WordSet(root["whole"].Texts);
        NotOwn = new WordSet(root["notOwn"].Texts);
        Any = new WordSet(Kinds.Where(kind => kind.Held is not null).SelectMany(kind => kind.Words));
    }

    public static PatentWords Default => Loaded.Value;

    public IReadOnlyList<string> Languages { get; }

    /// <summary>In order: a longer word of an earlier kind wins over a shorter one of a later kind at the same place.</summary>
    public IReadOnlyList<PatentKind> Kinds { get; }

    public WordSet Held { get; }

    public WordSet Applied { get; }

    /// <summary>What begins a clause that is a count and no more: "专利58项".</summary>
    public WordEdges Bare { get; }

    public WordSet Flow { get; }

    public WordSet Stock { get; }

    /// <summary>Where a part of the rights holds.</summary>
    public WordSet Home { get; }

    public WordSet Abroad { get; }

    /// <summary>Between two kinds that are counted together.</summary>
    public WordEdges Joints { get; }

    /// <summary>Before a part of a number that was named.</summary>
    public WordSet Of { get; }

    /// <summary>What stands before or behind a year that is no year of a flow: "截至2022年", "2022年末".</summary>
    public WordEdges NoFlowBefore { get; }

    public WordEdges NoFlowBehind { get; }

    /// <summary>Words that name all parts together, though one of them stands in it.</summary>
    public WordSet Whole { get; }

    /// <summary>What makes the counts of a whole part of a sentence none of the company's rights.</summary>
    public WordSet NotOwn { get; }

    /// <summary>Whose rights follow, until the company is named again.</summary>
    public WordSet Others { get; }

    /// <summary>Words in which another is named to say where the company stands.</summary>
    public WordSet Standing { get; }

    /// <summary>The same for titles of persons, unless persons are counted.</summary>
    public WordSet Persons { get; }

    /// <summary>Behind a person who tells what the company has.</summary>
    public WordSet Speaking { get; }

    /// <summary>Areas whose rights are counted where the company is not named.</summary>
    public WordSet World { get; }

    /// <summary>A word of any kind that is counted.</summary>
    public WordSet Any { get; }
}
