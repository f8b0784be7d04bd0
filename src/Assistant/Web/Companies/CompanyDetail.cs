using LittleGiants.Assistant.Web.Corrections;
using LittleGiants.Assistant.Web.Documents;
using LittleGiants.Assistant.Web.Facts;

namespace LittleGiants.Assistant.Web.Companies;

/// <summary>All that the library knows of a company.</summary>
/// <param name="LegalForm">As the name ends with it.</param>
/// <param name="Registration">Its number in a trade register.</param>
/// <param name="Facts">The latest year first, what is bound to no year last; status and sector too.</param>
/// <param name="Absent">What the report of the asked year does not say.</param>
internal sealed record CompanyDetail(
    long Id,
    string Name,
    IReadOnlyList<string> Aliases,
    string? LegalForm,
    string? Registration,
    string? Ticker,
    IReadOnlyList<DocumentSummary> Documents,
    IReadOnlyList<FactView> Facts,
    IReadOnlyList<AbsentView> Absent,
    AssessmentView? Assessment,
    IReadOnlyList<FactView> Status,
    IReadOnlyList<FactView> Sector,
    IReadOnlyList<CorrectionView> Corrections);
