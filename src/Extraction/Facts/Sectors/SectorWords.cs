using System.Buffers;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>One language's part of <c>sector-words.yaml</c>.</summary>
internal sealed record SectorWords
{
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

    /// <summary>The words of <see cref="After"/> and <see cref="Before"/>, for one pass over a text.</summary>
    public required SearchValues<string> Stating { get; init; }

    /// <summary>The words of <see cref="NotMakers"/>, likewise.</summary>
    public required SearchValues<string> Selling { get; init; }

    public static IReadOnlyDictionary<string, SectorWords> All { get; } = DataFile.Load("Facts/Sectors/sector-words.yaml", version: 1, root =>
        root.Entries.Where(entry => entry.Key is not "version").ToDictionary(entry => entry.Key, entry => Read(entry.Value)));

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
            Selling = SearchValues.Create([.. node["notMakers"].Texts], StringComparison.OrdinalIgnoreCase),
            Stating = SearchValues.Create([.. after, .. before, .. being], StringComparison.OrdinalIgnoreCase),
        };
    }
}
