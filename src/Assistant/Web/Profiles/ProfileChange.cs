using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Web.Profiles;

/// <summary>A company whose verdict one profile gives otherwise than another.</summary>
/// <param name="Criteria">Those that differ; null where a profile has no such criterion.</param>
internal sealed record ProfileChange(long CompanyId, string Company, CriterionOutcome Before, CriterionOutcome After, IReadOnlyList<CriterionChange> Criteria);

internal sealed record CriterionChange(string Id, string Title, CriterionOutcome? Before, CriterionOutcome? After);
