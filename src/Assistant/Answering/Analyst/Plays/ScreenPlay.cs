using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Answering.Analyst.Plays;

/// <summary>Which companies of the library meet the profile: who does, then each with its outcome.</summary>
internal sealed class ScreenPlay : IPlay
{
    private const int MostCompanies = 40;

    public async Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var judged = new List<CriteriaTools.Judgement>();
        foreach (var company in (await turn.Library.CompaniesAsync(cancellationToken)).Take(MostCompanies))
        {
            var view = await turn.Library.ViewAsync(company, null, cancellationToken);
            judged.Add(await turn.Criteria.AssessAsync(company, null, turn.Profile, ValuePlay.YearOf(turn.Question, view), cancellationToken));
        }

        var met = judged.Where(item => item.Outcome == CriterionOutcome.Met).ToList();
        turn.Note("assess", $"{judged.Count} companies, {turn.Profile.Id}", $"{met.Count} meet it");
        turn.Given = turn.Question.AsksHowMany ? new AnswerValue(met.Count, "count") : new AnswerValue(Names: [.. met.Select(item => item.Company.Name)]);
        turn.Subjects = [.. met.Select(item => item.Company)];
        turn.Named.UnionWith(judged.Select(item => item.Company.Name));
        var say = turn.Wording;
        var profile = turn.Verdicts.Name(turn.Profile);
        var names = string.Join(", ", met.Select(item => item.Company.Name));
        var state = turn.Ledger.Derive($"{profile}: {names}", [.. met.SelectMany(item => item.Criteria.SelectMany(criterion => criterion.Evidence.Take(1)))], met.Count);
        var head = met.Count > 0 ? say.Say(AnswerPhrase.ScreenMet, profile, names) : say.Say(AnswerPhrase.ScreenNone, profile);
        return string.Join('\n', judged.OrderBy(item => Rank(item.Outcome)).Select(item => "- " + VerdictPlay.Head(turn, item)).Prepend($"{head} [{state.Id}]{say.Stop}"));
    }

    private static int Rank(CriterionOutcome outcome) => outcome switch { CriterionOutcome.Met => 0, CriterionOutcome.Unknown => 1, _ => 2 };
}
