namespace LittleGiants.Extraction.Criteria;

/// <summary>A statement of a verdict: the id of its wording and what fills its gaps (numbers already written for people).</summary>
public sealed record VerdictReason(string Code, IReadOnlyList<string> Arguments);
