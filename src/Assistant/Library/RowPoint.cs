using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Library;

/// <summary>One figure of a stored row.</summary>
/// <param name="Unit">As in the JSON contract: ISO 4217, <c>count</c>, <c>percent</c>, <c>year</c>.</param>
/// <param name="IsWholePeriod">False under heads such as "change", "Q3" or "forecast".</param>
internal sealed record RowPoint(string Head, int? FiscalYear, DateOnly? End, bool IsWholePeriod, decimal Value, string Unit, bool IsUnitUncertain, string Printed, TextSpan Span, int Page);
