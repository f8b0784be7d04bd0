namespace LittleGiants.Assistant.Answering.Analyst.Plays;

/// <summary>Why: behind a verdict its reasons, behind a value where it comes from and what speaks against it.</summary>
internal sealed class WhyPlay : IPlay
{
    public async Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var line = turn.Question.Line ?? turn.Before.Line;
        var wasVerdict = turn.Before.Intent is nameof(Questions.Intent.Verdict) or nameof(Questions.Intent.Missing) or nameof(Questions.Intent.Why);
        if (turn.Question.Companies.Count == 0 || line is null || (wasVerdict && turn.Question.Line is null))
        {
            return turn.Question.Companies.Count > 0 && (wasVerdict || line is null && turn.Before.Intent is null) ? await new VerdictPlay().PlayAsync(turn, cancellationToken) : await new OpenPlay().PlayAsync(turn, cancellationToken);
        }

        if (turn.Before.Intent == nameof(Questions.Intent.Change) && turn.Question.Companies.Count == 1)
        {
            return await new ChangePlay { ShowsQuotes = true }.PlayAsync(turn, cancellationToken);
        }

        var parts = new List<string>();
        foreach (var company in turn.Question.Companies)
        {
            var view = await turn.Library.ViewAsync(company, turn.Question.Document, cancellationToken);
            var finding = await turn.Values.FindAsync(company, turn.Question.Document, line, turn.Question.Year ?? turn.Before.Year, cancellationToken);
            turn.Note("get_value", $"{company.Name}, {finding.Name}", finding.IsFound ? turn.Figure(finding) : "not found");
            parts.Add(finding.IsFound ? turn.Value(finding) : turn.Absent(finding, view));
            parts.AddRange(finding.Evidence.Where(entry => entry.Citation is not null).Select(entry => $"- {turn.Quote(entry.Text)} [{entry.Id}]"));
            foreach (var check in finding.Fact?.Checks ?? [])
            {
                var state = turn.Ledger.Derive(check.Detail, finding.Evidence);
                parts.Add($"- {(check.Passed ? "✓" : "✗")} {turn.Figures.Derivation(check.Detail)} [{state.Id}]");
            }
        }

        return string.Join('\n', parts);
    }
}
