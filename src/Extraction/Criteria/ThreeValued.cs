namespace LittleGiants.Extraction.Criteria;

/// <summary>Three-valued logic over outcomes; what is not applicable is left out.</summary>
internal static class ThreeValued
{
    /// <summary>Not met as soon as one is not, met when all are.</summary>
    public static CriterionOutcome All(IEnumerable<CriterionOutcome> outcomes) => Combine(outcomes, CriterionOutcome.NotMet, CriterionOutcome.Met);

    /// <summary>Met as soon as one is, not met when none is.</summary>
    public static CriterionOutcome Any(IEnumerable<CriterionOutcome> outcomes) => Combine(outcomes, CriterionOutcome.Met, CriterionOutcome.NotMet);

    public static CriterionOutcome Of(bool? holds) => holds switch
    {
        true => CriterionOutcome.Met,
        false => CriterionOutcome.NotMet,
        null => CriterionOutcome.Unknown,
    };

    private static CriterionOutcome Combine(IEnumerable<CriterionOutcome> outcomes, CriterionOutcome deciding, CriterionOutcome otherwise)
    {
        var combined = CriterionOutcome.NotApplicable;
        foreach (var outcome in outcomes)
        {
            if (outcome == deciding)
            {
                return deciding;
            }

            if (outcome == CriterionOutcome.Unknown || (outcome == otherwise && combined == CriterionOutcome.NotApplicable))
            {
                combined = outcome;
            }
        }

        return combined;
    }
}
