using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Periods;

/// <summary>A year or a day that a text names.</summary>
/// <param name="Span">In the text that was read.</param>
/// <param name="Date">The day; null when only a year is named.</param>
/// <param name="IsFiscal">Whether it is named as a financial year ("FY23", "fiscal 2023", "2023年度").</param>
internal readonly record struct PeriodMention(TextSpan Span, int Year, DateOnly? Date, bool IsFiscal);
