using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Screening;

/// <param name="Companies">In the order asked for.</param>
/// <param name="Screened">How many companies there are.</param>
/// <param name="Selected">How many the condition selects; <paramref name="Companies"/> holds the first of them.</param>
/// <param name="Outcomes">Of the selected ones.</param>
internal sealed record ScreeningResult(
    CriteriaProfile Profile, DateOnly Today, IReadOnlyList<ScreenedCompany> Companies, int Screened, int Selected, int NearMisses, IReadOnlyDictionary<CriterionOutcome, int> Outcomes)
{
    /// <summary>The condition as it was written; null without one.</summary>
    public string? Where { get; init; }
}
