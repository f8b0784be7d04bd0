namespace LittleGiants.Extraction.Criteria;

/// <summary>One requirement of a profile, with where it comes from.</summary>
public sealed record Criterion(string Id, string Title, Rule Rule)
{
    /// <summary>The document that sets the rule.</summary>
    public required string Source { get; init; }

    /// <summary>high, medium or low: how sure we are of the rule's wording.</summary>
    public required string Confidence { get; init; }

    /// <summary>Another reading of the same rule, shown when it changes the outcome.</summary>
    public Rule? OtherReading { get; init; }

    /// <summary>What the other reading is.</summary>
    public string? OtherReadingTitle { get; init; }

    /// <summary>The document or page that would settle an unknown.</summary>
    public string? SettledBy { get; init; }
}
