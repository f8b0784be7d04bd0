using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Briefings;

/// <summary>What thresholds cite: the profile with all that it asks and where each rule comes from.</summary>
internal static class ProfileNote
{
    public static LedgerEntry Of(Turn turn, string language)
    {
        var rules = new RuleText(Wording.For(language));
        var asked = turn.Profile.Criteria.Select(criterion => $"{turn.Verdicts.Title(criterion)}: {rules.Threshold(criterion.Rule)}");
        var sources = turn.Profile.Criteria.Select(criterion => criterion.Source).Distinct();
        return turn.Ledger.State(
            $"{turn.Wording.Say(AnswerPhrase.Quoted, turn.Verdicts.Name(turn.Profile))} ({turn.Profile.Edition}): {string.Join("; ", asked)}. {turn.Profile.Basis}; {string.Join("; ", sources)}",
            turn.Profile.Criteria.SelectMany(criterion => Bounds(criterion.Rule)));
    }

    private static IEnumerable<decimal> Bounds(Rule rule) => rule switch
    {
        FactRule compared => new[] { compared.Value, compared.Low, compared.High, compared.Years }.OfType<decimal>(),
        AnyRule any => any.Parts.SelectMany(Bounds),
        AllRule all => all.Parts.SelectMany(Bounds),
        _ => [],
    };
}
