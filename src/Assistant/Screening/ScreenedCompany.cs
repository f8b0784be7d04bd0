using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Screening;

/// <summary>A company held against a profile, with nothing but what is shown.</summary>
internal sealed record ScreenedCompany(long Id, string Name, int? Year, CriterionOutcome Outcome, IReadOnlyList<ScreenedCriterion> Criteria)
{
    /// <summary>The newest report, else the newest article.</summary>
    public string? Newest { get; init; }

    public long? NewestId { get; init; }

    /// <summary>The last day of its period, or the day of the article.</summary>
    public DateOnly? AsOf { get; init; }

    public int? AgeDays { get; init; }

    /// <summary>Whether it is not met, and by no criterion by more than a tenth of the bound.</summary>
    public bool IsNearMiss { get; init; }

    public int Unknowns => Criteria.Count(criterion => criterion.Verdict.Outcome == CriterionOutcome.Unknown);

    public int CriteriaMet => Criteria.Count(criterion => criterion.Verdict.Outcome == CriterionOutcome.Met);
}
