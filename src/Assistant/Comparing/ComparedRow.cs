namespace LittleGiants.Assistant.Comparing;

/// <summary>A concept in a year over all companies.</summary>
/// <param name="Unit">ISO 4217, <c>percent</c> or <c>count</c>.</param>
/// <param name="Values">One for each company.</param>
/// <param name="Mixed">How the periods differ, in words; null when they can be compared.</param>
internal sealed record ComparedRow(string Concept, string Name, int Year, string Unit, IReadOnlyList<ComparedValue> Values, string? Mixed);
