using LittleGiants.Extraction.Facts;

namespace LittleGiants.Extraction.Criteria;

/// <summary>Judges the facts of a document against a profile.</summary>
public sealed class Assessor(Quantities.ReferenceRates rates)
{
    public Assessment Assess(ExtractionResult result, CriteriaProfile profile) =>
        new(profile, CriterionOutcome.Unknown, [.. profile.Criteria.Select(criterion => new CriterionVerdict(criterion, CriterionOutcome.Unknown) { Reason = new(rates is null ? "" : "noFact", []) })]);
}
