using LittleGiants.Assistant.Screening;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Comparing;

/// <summary>One company's value of a concept in a year.</summary>
/// <param name="Verdict">What the value is in the common unit, or why there is none.</param>
/// <param name="Period">Of the value, as far as documents say it.</param>
internal sealed record ComparedValue(CriterionVerdict Verdict, IReadOnlyList<ScreenedSource> Sources, Period Period)
{
    /// <summary>The exact value, else the bound that is known.</summary>
    public decimal? Number => Verdict.Value is { Interval: var interval } ? interval.Low ?? interval.High : null;
}
