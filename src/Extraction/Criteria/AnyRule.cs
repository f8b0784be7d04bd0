namespace LittleGiants.Extraction.Criteria;

/// <summary>Met as soon as one part is; not met when none can be.</summary>
public sealed record AnyRule(IReadOnlyList<Rule> Parts) : Rule;
