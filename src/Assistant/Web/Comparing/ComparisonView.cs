using LittleGiants.Assistant.Web.Facts;
using LittleGiants.Assistant.Web.Http;

namespace LittleGiants.Assistant.Web.Comparing;

/// <summary>Companies beside each other, in one unit and one period.</summary>
/// <param name="Notes">Where periods do not fit, in words.</param>
internal sealed record ComparisonView(IReadOnlyList<NameView> Companies, IReadOnlyList<ComparisonRow> Rows, IReadOnlyList<string> Notes);

/// <param name="Unit">ISO 4217, percent or count.</param>
/// <param name="Cells">One for each company.</param>
/// <param name="IsMixed">The periods cannot be compared without care.</param>
/// <param name="Note">How they differ, in words.</param>
internal sealed record ComparisonRow(string Concept, string Label, int? FiscalYear, string? Unit, IReadOnlyList<ComparisonCell> Cells, bool IsMixed, string? Note);

/// <param name="Value">In the unit of the row.</param>
/// <param name="Original">As the document prints it; null for what is computed from several.</param>
/// <param name="Conversion">The arithmetic: rates, and parts of ratios.</param>
/// <param name="Period">Its first and last day, as far as documents say them.</param>
/// <param name="Absence">Why there is no value: notDisclosed, notReadable, notApplicable or another word.</param>
/// <param name="Evidence">Where the value is printed, or each number that it is computed from.</param>
internal sealed record ComparisonCell(long CompanyId, decimal? Value, string? Display, string? Original, string? Conversion, string? Period, string? Absence, IReadOnlyList<EvidenceView> Evidence);
