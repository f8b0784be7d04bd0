using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Answering.Analyst.Plays;

/// <summary>What the criteria need and the documents do not give, and what would settle it.</summary>
internal sealed class MissingPlay : IPlay
{
    public async Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var parts = new List<string>();
        foreach (var company in turn.Question.Companies)
        {
            var judged = await turn.Criteria.AssessAsync(company, turn.Question.Document, turn.Profile, turn.Question.Year, cancellationToken);
            var open = judged.Criteria.Where(criterion => criterion.Verdict.Outcome == CriterionOutcome.Unknown).ToList();
            turn.Note("missing", company.Name, string.Join(", ", open.Select(criterion => criterion.Verdict.Criterion.Id)));
            var head = turn.Ledger.State($"{turn.Verdicts.Name(judged.Profile)} {judged.Year}");
            parts.Add(open.Count == 0
                ? $"{turn.Wording.Say(AnswerPhrase.NothingMissing, turn.Verdicts.Name(judged.Profile), company.Name, turn.Year(judged.Year))} [{head.Id}]{turn.Wording.Stop}"
                : $"{turn.Wording.Say(AnswerPhrase.MissingHead, company.Name, turn.Year(judged.Year))} [{head.Id}]");
            parts.AddRange(open.Select(criterion => "- " + VerdictPlay.Line(turn, criterion)));
        }

        return string.Join('\n', parts);
    }
}
