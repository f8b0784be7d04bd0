using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.DataPoints;

/// <summary>One figure of a table with all that the table says of it, whether or not a concept is known for its row.</summary>
/// <param name="Head">The texts of the heads over it; empty when there is none.</param>
/// <param name="FiscalYear">The year as the company calls it; null when the head names none.</param>
/// <param name="IsWholePeriod">False under heads such as "change", "Q3" or "forecast".</param>
/// <param name="Quantity">In base units; spans in the document's canonical text.</param>
/// <param name="IsUnitUncertain">Nothing around the table says whether its amounts are in thousands.</param>
public sealed record DataPoint(int Column, string Head, int? FiscalYear, DateOnly? End, bool IsWholePeriod, Quantity Quantity, bool IsUnitUncertain, TextSpan Cell);
