using System.Collections.Concurrent;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Prose;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>One language's file <c>Words/&lt;tag&gt;.yaml</c>, read when a document in it is met.</summary>
internal sealed record SectorWords
{
    private static readonly ConcurrentDictionary<string, SectorWords> Loaded = new(StringComparer.Ordinal);

    /// <summary>Headings of sections in which a company describes its products.</summary>
    public required IReadOnlyList<string> Describing { get; init; }

    /// <summary>Headings of sections that speak of something else.</summary>
    public required IReadOnlyList<string> Elsewhere { get; init; }

    /// <summary>Words behind which the product stands, longest first.</summary>
    public required IReadOnlyList<string> After { get; init; }

    /// <summary>Words before which the product stands.</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>Words behind which the product stands before a word for a maker: "is a … company".</summary>
    public required IReadOnlyList<string> Being { get; init; }

    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>Parties other than the company, and words of what is not yet so.</summary>
    public required IReadOnlyList<string> Others { get; init; }

    public required IReadOnlyList<string> Makers { get; init; }

    /// <summary>Trades that sell, lend or serve what others make.</summary>
    public required IReadOnlyList<string> NotMakers { get; init; }

    /// <summary>Words behind which the customers and their trades stand.</summary>
    public required IReadOnlyList<string> Markets { get; init; }

    /// <summary>Words behind which stands what the product is for.</summary>
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>Words that say by themselves that what follows is the company's own: "principal activities".</summary>
    public required IReadOnlyList<string> Principal { get; init; }

    /// <summary>Words that open a sentence whose subject comes later: "As a manufacturer of …, we …".</summary>
    public required IReadOnlyList<string> Openings { get; init; }

    public required WordForms Forms { get; init; }

    /// <summary>The words of <see cref="After"/> and <see cref="Before"/>, for one pass over a text.</summary>
    public required PhraseIndex Stating { get; init; }

    /// <summary>The same, at the ends of compounds as well: "chipmaker", "chemieconcern".</summary>
    public required PhraseIndex StatingInsideWords { get; init; }

    /// <summary>The words of <see cref="NotMakers"/>, likewise.</summary>
    public required PhraseIndex Selling { get; init; }

    /// <summary>Null for a language that is not read.</summary>
    public static SectorWords? Find(string language) =>
        Language.Find(language) is { } known ? Loaded.GetOrAdd(known.Tag, tag => DataFile.Load($"Facts/Sectors/Words/{tag}.yaml", version: 1, Read)) : null;

    private static SectorWords Read(DataNode node)
    {
        IReadOnlyList<string> after = [.. node["after"].Texts.OrderByDescending(word => word.Length)];
        var before = node["before"].Texts;
        var being = node["being"].Texts;
        return new SectorWords
        {
            Describing = node["describing"].Texts,
            Elsewhere = node["elsewhere"].Texts,
            After = after,
            Before = before,
            Being = being,
            Subjects = node["subjects"].Texts,
            Others = node["others"].Texts,
            Makers = node["makers"].Texts,
            NotMakers = node["notMakers"].Texts,
            Markets = node["markets"].Texts,
            Purposes = node["purposes"].Texts,
            Principal = node["principal"].Texts,
            Openings = node["openings"].Texts,
            Forms = WordForms.Read(node["forms"]),
            Selling = new PhraseIndex(node["notMakers"].Texts),
            Stating = new PhraseIndex([.. after, .. before, .. being]),
            StatingInsideWords = new PhraseIndex([.. after, .. before, .. being], insideWords: true),
        };
    }
}
