using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Criteria;

/// <summary>An amount in the rule's currency, or the reason why it cannot be had.</summary>
internal sealed record Converted(Interval Interval, VerdictReason? Obstacle = null)
{
    public IReadOnlyList<VerdictReason> Steps { get; init; } = [];

    /// <summary>Whether a rate was applied.</summary>
    public bool IsConverted { get; init; }

    /// <summary>Whether the year's own rate is not known, so that the interval spans the rates of all years.</summary>
    public bool SpansYears { get; init; }
}
