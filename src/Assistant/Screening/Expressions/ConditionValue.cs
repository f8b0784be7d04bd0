namespace LittleGiants.Assistant.Screening.Expressions;

/// <summary>What a field is compared with, as it was written.</summary>
/// <param name="Number">In base units; null for a text.</param>
internal sealed record ConditionValue(string Text, decimal? Number, string? Currency, bool IsPercent, int Position);
