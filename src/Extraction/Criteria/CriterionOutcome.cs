namespace LittleGiants.Extraction.Criteria;

/// <summary>Unknown is never not met.</summary>
public enum CriterionOutcome
{
    Met,
    NotMet,
    Unknown,
    NotApplicable,
}
