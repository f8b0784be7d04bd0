using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Web.Companies;

/// <summary>A company in a list, judged by a profile.</summary>
/// <param name="Years">For which there are documents, the newest first.</param>
/// <param name="Outcome">Null when the profile could not be asked.</param>
/// <param name="Newest">The name of its newest document.</param>
internal sealed record CompanySummary(
    long Id, string Name, IReadOnlyList<string> Aliases, int DocumentCount, IReadOnlyList<int> Years, int? LatestYear, CriterionOutcome? Outcome, IReadOnlyList<CriterionMark> Criteria, string? Newest);

internal sealed record CriterionMark(string Id, CriterionOutcome Outcome);
