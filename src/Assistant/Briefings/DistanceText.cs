using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Briefings;

/// <summary>How far a value lies from the nearest bound, in words.</summary>
internal static class DistanceText
{
    /// <returns>Null when no bound was compared.</returns>
    public static string? Of(CriterionVerdict verdict, Wording words, BriefingWording say)
    {
        if (verdict is not { Distance: { } distance, DistanceUnit: { } unit })
        {
            return null;
        }

        var size = Math.Abs(distance);
        var printed = unit == NumberText.Percent ? words.Unit("percentagePoint", ValueText.Number(decimal.Round(size, 2))) : NumberText.Of(size, unit);
        return say.Say(verdict.Outcome == CriterionOutcome.NotMet ? BriefingPhrase.Short : BriefingPhrase.Inside, printed);
    }
}
