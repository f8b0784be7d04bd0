using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Screening.Expressions;

/// <summary>A company as conditions and orders ask about it.</summary>
/// <param name="Asked">One verdict for each further comparison of the request.</param>
internal sealed record Subject(ScreenedCompany Company, CompanyView View, IReadOnlyList<CriterionVerdict> Asked)
{
    /// <summary>The texts that are stated of a status or sector for the company's year or for none.</summary>
    public IReadOnlyList<string> TextsOf(string concept) =>
        [.. View.Facts.Where(fact => fact.Concept == concept && fact.Scope == Scope.Consolidated && (fact.FiscalYear is null || Company.Year is null || fact.FiscalYear == Company.Year))
            .Select(fact => fact.Chosen.Fact.Text).OfType<string>()];
}
