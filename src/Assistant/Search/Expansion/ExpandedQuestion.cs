namespace LittleGiants.Assistant.Search.Expansion;

/// <summary>What a question looks for.</summary>
internal sealed record ExpandedQuestion(IReadOnlyList<TermGroup> Groups)
{
    /// <summary>The primary statements that are asked for by name or hold what is asked, with a weight up to 1.</summary>
    public IReadOnlyDictionary<Sheet, double> Sheets { get; init; } = new Dictionary<Sheet, double>();

    public IReadOnlyList<int> Years { get; init; } = [];
}
