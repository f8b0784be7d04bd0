using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Languages;

public sealed record RangePhrases
{
    /// <summary>Between the bounds, without a lead: "10 to 15".</summary>
    public required IReadOnlyList<string> Connectors { get; init; }

    /// <summary>Before the lower bound: "between".</summary>
    public required IReadOnlyList<string> Lead { get; init; }

    /// <summary>Between the bounds when a lead or a tail stands: "and".</summary>
    public required IReadOnlyList<string> Pair { get; init; }

    /// <summary>Behind the upper bound: 之间.</summary>
    public required IReadOnlyList<string> Tail { get; init; }

    internal static RangePhrases Read(DataNode node) => new()
    {
        Connectors = node["connectors"].Texts,
        Lead = node["lead"].Texts,
        Pair = node["pair"].Texts,
        Tail = node["tail"].Texts,
    };
}
