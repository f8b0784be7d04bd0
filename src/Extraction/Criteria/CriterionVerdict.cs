namespace LittleGiants.Extraction.Criteria;

/// <summary>The outcome of one criterion with all that led to it.</summary>
public sealed record CriterionVerdict(Criterion Criterion, CriterionOutcome Outcome)
{
    /// <summary>Why, in words that a data file gives in each language.</summary>
    public required VerdictReason Reason { get; init; }

    /// <summary>The indexes in <see cref="Facts.ExtractionResult.Facts"/> of the facts that were used, the deciding one first.</summary>
    public IReadOnlyList<int> Facts { get; init; } = [];

    /// <summary>The number that was compared; null for a status or sector and when there is none.</summary>
    public CriterionValue? Value { get; init; }

    /// <summary>How far the value lies beyond the nearest bound, in the rule's unit: negative when the rule is missed; null when no bound was compared.</summary>
    public decimal? Distance { get; init; }

    /// <summary>ISO 4217, <c>percent</c> (percentage points), or <c>count</c>.</summary>
    public string? DistanceUnit { get; init; }

    /// <summary>The arithmetic, step by step: parts of a share, exchange rates, comparisons.</summary>
    public IReadOnlyList<VerdictReason> Derivation { get; init; } = [];

    /// <summary>Whether the value lies within 5% of a bound after a conversion, so that another day's rate could turn the outcome.</summary>
    public bool RateDecides { get; init; }

    /// <summary>The outcome by the rule's other reading, when it differs.</summary>
    public CriterionOutcome? OtherReadingOutcome { get; init; }
}
