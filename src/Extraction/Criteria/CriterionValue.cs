using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Criteria;

/// <summary>The number by which a criterion was judged, converted into the rule's unit.</summary>
/// <param name="Fact">A concept's id or a derived fact's name.</param>
/// <param name="Unit">ISO 4217, <c>percent</c> or <c>count</c>.</param>
/// <param name="FromBound">How far the end of the interval that is nearest to a bound lies from it, as a share of that bound.</param>
public sealed record CriterionValue(string Fact, Interval Interval, string Unit, decimal FromBound);
