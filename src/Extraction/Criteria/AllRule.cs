namespace LittleGiants.Extraction.Criteria;

/// <summary>Met when all parts are; not met as soon as one is not.</summary>
public sealed record AllRule(IReadOnlyList<Rule> Parts) : Rule;
