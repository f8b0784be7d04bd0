namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>A joined rule: at Position across its direction, from From to To along it. Points.</summary>
internal record struct RuleSegment(float Position, float From, float To);
