using LittleGiants.Assistant.Search.Expansion;
using LittleGiants.Assistant.Search.Ranking;
using LittleGiants.Assistant.Search.Routing;

namespace LittleGiants.Assistant.Search;

/// <summary>Settings of a search.</summary>
internal sealed record SearchOptions
{
    /// <summary>Places in the index that a search of all documents reads: its time does not grow with the library.</summary>
    public long MostPostings { get; init; } = 30_000;

    /// <summary>Candidate passages of each company when a question names several.</summary>
    public int LeastCandidates { get; init; } = 60;

    /// <summary>Documents in which statements are looked for by themselves; more are a comparison of many.</summary>
    public int MostSheetDocuments { get; init; } = 8;

    /// <summary>Passages that join by the likeness of their vectors, when there are any.</summary>
    public int Nearest { get; init; } = 50;

    public ExpansionOptions Expansion { get; init; } = new();

    public RoutingOptions Routing { get; init; } = new();

    public RankingOptions Ranking { get; init; } = new();
}
