namespace LittleGiants.Extraction.Criteria;

/// <summary>What a criterion says in one language.</summary>
public sealed record CriterionTexts(string Title)
{
    public string? SettledBy { get; init; }

    public string? OtherReadingTitle { get; init; }
}
