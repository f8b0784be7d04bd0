using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The words of <c>Facts/patent-words.yaml</c>.</summary>
internal sealed class PatentWords
{
    private static readonly Lazy<PatentWords> Loaded = new(() => DataFile.Load("Facts/patent-words.yaml", version: 2, root => new PatentWords(root)));

    private PatentWords(DataNode root)
    {
        Languages = root["languages"].Texts;
        Kinds = [.. root["kinds"].Entries.Select(entry => new PatentKind(entry.Value["words"].Texts, entry.Value.Find("held")?.Text, entry.Value.Find("applied")?.Text, entry.Key == "total"))];
        Held = new WordSet(root["held"].Texts);
        Applied = new WordSet(root["applied"].Texts);
        Flow = new WordSet(root["flow"].Texts);
        Stock = new WordSet(root["stock"].Texts);
        Parts = new WordSet(root["parts"].Texts);
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

    public WordSet Flow { get; }

    public WordSet Stock { get; }

    public WordSet Parts { get; }

    /// <summary>Words that name all parts together, though one of them stands in it.</summary>
    public WordSet Whole { get; }

    public WordSet NotOwn { get; }

    /// <summary>A word of any kind that is counted.</summary>
    public WordSet Any { get; }
}
