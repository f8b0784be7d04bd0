using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Briefings;

/// <summary>A criterion as the scorecard shows it.</summary>
/// <param name="Value">What was compared, with its citations; a dash when nothing was found.</param>
/// <param name="Asked">The threshold, citing the profile.</param>
/// <param name="Distance">How far from the nearest bound, citing the comparison; a dash when nothing was compared.</param>
/// <param name="Reasons">Why, sentence by sentence, each with its citations.</param>
/// <param name="Quotes">The places that show the values.</param>
internal sealed record ScoredCriterion(
    CriteriaTools.JudgedCriterion Judged, CitedText Value, CitedText Asked, CitedText Distance, IReadOnlyList<CitedText> Reasons, IReadOnlyList<LedgerEntry> Quotes)
{
    public CriterionVerdict Verdict => Judged.Verdict;

    public CriterionOutcome Outcome => Verdict.Outcome;
}
