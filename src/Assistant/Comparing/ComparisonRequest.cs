using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Comparing;

/// <param name="Concepts">Concepts or derived facts that are numbers.</param>
/// <param name="Years">The latest first; empty: the newest that most companies have.</param>
/// <param name="Currency">Null: the one all have in common, else euro.</param>
internal sealed record ComparisonRequest(IReadOnlyList<CompanyRecord> Companies, IReadOnlyList<string> Concepts, IReadOnlyList<int> Years, string? Currency);
