using System.Buffers;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Titles;

/// <summary>One language's part of <c>titles.yaml</c>.</summary>
internal sealed record TitleWords
{
    /// <summary>Word of a title → its value; the first that fits counts.</summary>
    public required IReadOnlyList<(string Word, string Value)> Titles { get; init; }

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

    /// <summary>Short parts of the titles that no quotation mark stands in.</summary>
    public required SearchValues<string> Anchors { get; init; }

    /// <summary>Values from the highest to the lowest.</summary>
    public static IReadOnlyList<string> Order => Loaded.Order;

    public static IReadOnlyDictionary<string, TitleWords> All => Loaded.Words;

    private static (IReadOnlyList<string> Order, IReadOnlyDictionary<string, TitleWords> Words) Loaded { get; } =
        DataFile.Load("Facts/Titles/titles.yaml", version: 1, root => (
            root["order"].Texts,
            (IReadOnlyDictionary<string, TitleWords>)root.Entries.Where(entry => entry.Key is not ("version" or "order")).ToDictionary(entry => entry.Key, entry => Read(entry.Value))));

    private static TitleWords Read(DataNode node)
    {
        IReadOnlyList<(string Word, string Value)> titles = [.. node["titles"].Items.SelectMany(item => item["words"].Texts.Select(word => (word, item["value"].Text)))];
        return new TitleWords
        {
            Titles = titles,
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
            Anchors = SearchValues.Create([.. titles.Select(title => title.Word)], StringComparison.OrdinalIgnoreCase),
        };
    }
}
