using LittleGiants.Extraction.Criteria;
using Spectre.Console;

namespace LittleGiants.Assistant.Output;

/// <summary>An outcome as sign and word; the colour only repeats what they say.</summary>
internal static class OutcomeMark
{
    public static string Of(CriterionOutcome outcome, VerdictWording verdicts) => $"{VerdictWording.Glyph(outcome)} {verdicts.Outcome(outcome)}";

    public static Style StyleOf(CriterionOutcome outcome) => outcome switch
    {
        CriterionOutcome.Met => new Style(Color.Green),
        CriterionOutcome.NotMet => new Style(Color.Red),
        CriterionOutcome.Unknown => new Style(Color.Yellow),
        _ => new Style(Color.Grey),
    };
}
