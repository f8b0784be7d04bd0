using LittleGiants.Assistant.Web.Facts;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Web.Screening;

/// <summary>All companies held against a profile.</summary>
/// <param name="Companies">In the order asked for.</param>
/// <param name="Total">How many the condition selects; the list holds the first of them.</param>
/// <param name="Counts">Of the selected ones, by outcome.</param>
internal sealed record ScreeningView(
    string ProfileId, string ProfileName, IReadOnlyList<ScreenedRule> Criteria, IReadOnlyList<ScreenedView> Companies, int Total, OutcomeCounts Counts);

/// <summary>A column: what a criterion asks.</summary>
internal sealed record ScreenedRule(string Id, string Title, string Rule);

internal sealed record OutcomeCounts(int Met, int NotMet, int Unknown, int NotApplicable);

/// <param name="NearMiss">It is not met, and by no criterion by more than a tenth of the bound.</param>
/// <param name="Freshness">The last day that its newest document tells of.</param>
/// <param name="Cells">One for each criterion.</param>
internal sealed record ScreenedView(long CompanyId, string Company, CriterionOutcome Outcome, bool NearMiss, int? FiscalYear, DateOnly? Freshness, IReadOnlyList<ScreenedCell> Cells);

/// <param name="Value">In <paramref name="Unit"/>; null for an open interval, a range and what is no number.</param>
/// <param name="Display">As people read it; null when it is open.</param>
/// <param name="Absence">Why it is open: notDisclosed, notReadable, notApplicable or another word.</param>
/// <param name="Distance">From the nearest bound, in words.</param>
/// <param name="Reason">Why it came out so, in words.</param>
/// <param name="Evidence">Where the value is printed, or each number that it is computed from.</param>
internal sealed record ScreenedCell(
    string Criterion, CriterionOutcome Outcome, decimal? Value, string? Display, string? Unit, string? Absence, string? Distance, string? Reason, IReadOnlyList<EvidenceView> Evidence);
