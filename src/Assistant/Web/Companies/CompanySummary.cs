using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Web.Companies;

/// <summary>A company in a list, judged by a profile.</summary>
/// <param name="Years">For which there are documents, the newest first.</param>
/// <param name="Outcome">Null when the profile could not be asked.</param>
/// <param name="Newest">The report of the latest period, else the latest article.</param>
internal sealed record CompanySummary(
    long Id, string Name, IReadOnlyList<string> Aliases, int DocumentCount, IReadOnlyList<int> Years, int? LatestYear, CriterionOutcome? Outcome, IReadOnlyList<CriterionMark> Criteria, NewestDocument? Newest);

internal sealed record CriterionMark(string Id, CriterionOutcome Outcome);

/// <param name="Name">The file's.</param>
/// <param name="Date">The day of publication, for an article.</param>
internal sealed record NewestDocument(long Id, string Name, string? Title, DocumentKind Kind, bool IsInterim, int? FiscalYear, DateOnly? Date);
