namespace LittleGiants.Extraction.Criteria;

/// <summary>A company judged against a profile.</summary>
/// <param name="Criteria">One verdict for each criterion of the profile, in its order.</param>
public sealed record Assessment(CriteriaProfile Profile, CriterionOutcome Outcome, IReadOnlyList<CriterionVerdict> Criteria);
