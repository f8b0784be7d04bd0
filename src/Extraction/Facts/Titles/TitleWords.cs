using System.Collections.Concurrent;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Prose;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Titles;

/// <summary>One language's file <c>Words/&lt;tag&gt;.yaml</c>, read when a document in it is met.</summary>
internal sealed record TitleWords
{
    private static readonly ConcurrentDictionary<string, TitleWords> Loaded = new(StringComparer.Ordinal);

    /// <summary>Word of a title → its value; the first that fits counts.</summary>
    public required IReadOnlyList<Title> Titles { get; init; }

    /// <summary>What before a title says that a province or a city gave it.</summary>
    public required IReadOnlyList<string> Local { get; init; }

    public required IReadOnlyList<string> National { get; init; }

    /// <summary>What says that a title is held.</summary>
    public required IReadOnlyList<string> Holding { get; init; }

    /// <summary>Parties whose title is not the company's.</summary>
    public required IReadOnlyList<string> Others { get; init; }

    public required IReadOnlyList<string> NotYet { get; init; }

    /// <summary>What a programme does, not a company.</summary>
    public required IReadOnlyList<string> Policies { get; init; }

    public required IReadOnlyList<string> Lost { get; init; }

    public required IReadOnlyList<string> Plurals { get; init; }

    public required IReadOnlyList<string> NotApplicable { get; init; }

    public required IReadOnlyList<string> Applicable { get; init; }

    /// <summary>Marks of a chosen answer.</summary>
    public required IReadOnlyList<string> Ticks { get; init; }

    /// <summary>Marks of an answer that was not chosen.</summary>
    public required IReadOnlyList<string> Boxes { get; init; }

    /// <summary>The words of all titles, for one pass over a text.</summary>
    public required PhraseIndex Anchors { get; init; }

    /// <summary>Null for a language that is not read.</summary>
    public static TitleWords? Find(string language) =>
        Language.Find(language) is { } known ? Loaded.GetOrAdd(known.Tag, tag => DataFile.Load($"Facts/Titles/Words/{tag}.yaml", version: 1, Read)) : null;

    /// <summary>Where any title stands in a text, in order.</summary>
    public List<int> PlacesIn(string text, bool isHan)
    {
        var places = new List<int>();
        if (!isHan)
        {
            for (var at = Anchors.IndexIn(text, 0); at >= 0; at = Anchors.IndexIn(text, at + 1))
            {
                places.Add(at);
            }

            return places;
        }

        // Without case a word of Han characters is found by comparing vectors.
        foreach (var title in Titles)
        {
            for (var at = text.IndexOf(title.Word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(title.Word, at + title.Word.Length, StringComparison.Ordinal))
            {
                places.Add(at);
            }
        }

        places.Sort();
        return places;
    }

    private static TitleWords Read(DataNode node)
    {
        var titles = new List<Title>();
        foreach (var item in node["titles"].Items)
        {
            var value = item["value"].Text;
            titles.AddRange(item["words"].Texts.Select(word => new Title(word, value)));
        }

        return new TitleWords
        {
            Titles = titles,
            Anchors = new PhraseIndex(titles.Select(title => title.Word)),
            Local = node["local"].Texts,
            National = node["national"].Texts,
            Holding = node["holding"].Texts,
            Others = node["others"].Texts,
            NotYet = node["notYet"].Texts,
            Policies = node["policies"].Texts,
            Lost = node["lost"].Texts,
            Plurals = node["plurals"].Texts,
            Applicable = node["applicable"].Texts,
            NotApplicable = node["notApplicable"].Texts,
            Ticks = node["ticks"].Texts,
            Boxes = node["boxes"].Texts,
        };
    }
}
