using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Answering.Analyst.Plays;

/// <summary>The verdict by a profile with its reasons; also the answer to "why?" behind it.</summary>
internal sealed class VerdictPlay : IPlay
{
    public async Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var parts = new List<string>();
        foreach (var company in turn.Question.Companies)
        {
            var view = await turn.Library.ViewAsync(company, turn.Question.Document, cancellationToken);
            var judged = await turn.Criteria.AssessAsync(company, turn.Question.Document, turn.Profile, ValuePlay.YearOf(turn.Question, view), cancellationToken);
            turn.Note("assess", $"{company.Name}, {judged.Profile.Id}, {judged.Year}", judged.Outcome.ToString());
            parts.Add(Head(turn, judged));
            parts.AddRange(Asked(turn, judged).Select(criterion => "- " + Line(turn, criterion)));
            turn.Given = turn.Question.Kind == AnswerKind.Boolean || turn.Question.Companies.Count == 1
                ? judged.Outcome switch
                {
                    CriterionOutcome.Met => new AnswerValue(Truth: true),
                    CriterionOutcome.NotMet => new AnswerValue(Truth: false),
                    _ => AnswerValue.None,
                }
                : AnswerValue.None;
            if (judged.Criteria.Any(criterion => criterion.Verdict.Outcome == CriterionOutcome.Unknown))
            {
                turn.Suggestions.Add(turn.Wording[AnswerPhrase.AskMissing]);
            }
        }

        foreach (var stranger in turn.Question.Unknown)
        {
            parts.Add(turn.Wording.Say(AnswerPhrase.UnknownCompany, stranger) + turn.Wording.Stop);
        }

        return string.Join('\n', parts);
    }

    public static string Head(Turn turn, CriteriaTools.Judgement judged) =>
        turn.Wording.Say(AnswerPhrase.VerdictHead, judged.Company.Name, turn.Verdicts.Name(judged.Profile), turn.Year(judged.Year), turn.Verdicts.Outcome(judged.Outcome))
        + Sentences.Cite(judged.Criteria.Select(criterion => criterion.Evidence[0]).Append(turn.Ledger.State($"{turn.Verdicts.Name(judged.Profile)} {judged.Year}")).TakeLast(1)) + turn.Wording.Stop;

    public static string Line(Turn turn, CriteriaTools.JudgedCriterion criterion)
    {
        var text = turn.Wording.Say(AnswerPhrase.CriterionLine, VerdictWording.Glyph(criterion.Verdict.Outcome), criterion.Title, turn.Verdicts.Outcome(criterion.Verdict.Outcome), "");

        // Each sentence of the reason carries its own citation.
        text = text.TrimEnd() + turn.Wording.Gap + Checked(criterion.Reason, Sentences.Cite(criterion.Evidence), turn.Wording.Gap);
        if (criterion.Verdict.Outcome == CriterionOutcome.Unknown && turn.Verdicts.SettledBy(criterion.Verdict.Criterion) is { } settled)
        {
            var state = turn.Ledger.State(settled);
            text += $"{turn.Wording.Gap}{turn.Wording.Say(AnswerPhrase.SettledBy, settled.TrimEnd('.', '。'))} [{state.Id}]{turn.Wording.Stop}";
        }

        return text;
    }

    /// <summary>"Why?" behind a line asks for the criteria that use it; otherwise all.</summary>
    private static IEnumerable<CriteriaTools.JudgedCriterion> Asked(Turn turn, CriteriaTools.Judgement judged)
    {
        var named = judged.Criteria.Where(criterion => turn.Question.Lines.Any(line => criterion.Verdict.Criterion.Id == line || criterion.Verdict.Criterion.Rule is FactRule rule && rule.Fact == line)).ToList();
        return named.Count > 0 ? named : judged.Criteria;
    }

    private static string Checked(string reason, string marks, string gap) =>
        string.Join(gap, Checking.AnswerSentences.Split(reason).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0).Select(sentence => sentence.Any(char.IsAsciiDigit) ? sentence + marks : sentence));
}
