namespace LittleGiants.Extraction.Criteria;

/// <summary>What a profile says in one language.</summary>
public sealed record ProfileTexts(string Name)
{
    public IReadOnlyList<string> Notes { get; init; } = [];
}
