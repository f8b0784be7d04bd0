namespace LittleGiants.Extraction.Criteria;

/// <summary>The outcome of a rule, or of a part of one, with what led to it.</summary>
internal sealed record Finding(CriterionOutcome Outcome, VerdictReason Reason)
{
    /// <summary>Indexes in the result's facts, the deciding one first.</summary>
    public IReadOnlyList<int> Facts { get; init; } = [];

    /// <summary>The number that was compared.</summary>
    public CriterionValue? Value { get; init; }

    public decimal? Distance { get; init; }

    public string? DistanceUnit { get; init; }

    /// <summary>The distance as a share of the bound, so that parts in different units can be ranked.</summary>
    public decimal Margin { get; init; }

    public IReadOnlyList<VerdictReason> Derivation { get; init; } = [];

    public bool RateDecides { get; init; }
}
