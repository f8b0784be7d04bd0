namespace LittleGiants.Assistant.Comparing;

/// <summary>Companies beside each other.</summary>
internal sealed record CompanyComparison(IReadOnlyList<string> Companies, IReadOnlyList<ComparedRow> Rows);
