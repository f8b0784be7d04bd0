using System.Globalization;
using LittleGiants.Assistant.Answering.Tools;

namespace LittleGiants.Assistant.Answering.Analyst.Plays;

/// <summary>How a value changed between two years.</summary>
internal sealed class ChangePlay : IPlay
{
    /// <summary>Whether the places of both values are quoted too.</summary>
    public bool ShowsQuotes { get; init; }

    public async Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Question.Companies is not [var company] || turn.Question.Line is null)
        {
            return await new ValuePlay().PlayAsync(turn, cancellationToken);
        }

        var view = await turn.Library.ViewAsync(company, turn.Question.Document, cancellationToken);
        var years = turn.Question.Years.Count > 1 ? turn.Question.Years : [];
        var to = years.Count > 1 ? years.Max() : ValuePlay.YearOf(turn.Question, view) ?? view.LatestYear;
        var from = years.Count > 1 ? years.Min() : to - 1;
        (ValueFinding Known, ValueFinding Missing)? known = null;
        foreach (var line in turn.Question.Lines)
        {
            var after = await turn.Values.FindAsync(company, turn.Question.Document, line, to, cancellationToken);
            var before = await turn.Values.FindAsync(company, turn.Question.Document, line, from, cancellationToken);
            turn.Note("compare_years", $"{company.Name}, {after.Name}, {from} – {to}", $"{(before.IsFound ? turn.Figure(before) : "–")} → {(after.IsFound ? turn.Figure(after) : "–")}");
            if (after is { IsFound: true, Value: { } now } && before is { IsFound: true, Value: { } then } && after.Unit == before.Unit)
            {
                var quotes = ShowsQuotes ? new[] { before, after }.SelectMany(finding => finding.Evidence).Where(entry => entry.Citation is not null).DistinctBy(entry => entry.Id).Select(entry => $"- {turn.Quote(entry.Text)} [{entry.Id}]") : [];
                return string.Join('\n', quotes.Prepend(Change(turn, before, after, then, now)));
            }

            // One of the two alone is no change: it is told, and that the other is missing.
            known ??= after.IsFound != before.IsFound ? (after.IsFound ? (after, before) : (before, after)) : null;
        }

        return known is var (one, other) && turn.Question.Kind == AnswerKind.Text
            ? $"{turn.Value(one)}\n{turn.Absent(other, view)}"
            : await new ValuePlay().PlayAsync(turn, cancellationToken);
    }

    private static string Change(Turn turn, ValueFinding before, ValueFinding after, decimal then, decimal now)
    {
        var say = turn.Wording;
        var (from, to) = (before.Year?.ToString(CultureInfo.InvariantCulture) ?? "–", after.Year?.ToString(CultureInfo.InvariantCulture) ?? "–");
        var difference = now - then;
        var isShare = after.Unit is "percent" or "ratio" or "days";
        var share = then > 0 && now >= 0 && !isShare ? decimal.Round(difference / Math.Abs(then) * 100, 2, MidpointRounding.AwayFromZero) : (decimal?)null;
        var amount = isShare ? Sentences.Round(difference) : share is null ? turn.Figure(after with { Value = difference, Fact = null }) : turn.Figures.Percent(Sentences.Round(share.Value));
        var derived = turn.Ledger.Derive(
            $"({turn.Figure(after)} − {turn.Figure(before)}){(share is null ? "" : $" / {turn.Figure(before)}")} = {amount}",
            [before.Evidence[0], after.Evidence[0]],
            [difference, .. share is { } percent ? [percent] : Array.Empty<decimal>()]);
        turn.Given = turn.Question.Kind == AnswerKind.Boolean
            ? new AnswerValue(Truth: difference > 0)
            : share is { } growth ? new AnswerValue(growth, "percent") : new AnswerValue(difference, after.Unit);
        var phrase = difference > 0 ? AnswerPhrase.Rose : difference < 0 ? AnswerPhrase.Fell : AnswerPhrase.Unchanged;
        return difference == 0
            ? say.Say(phrase, after.Name, after.Company.Name, from, to, turn.Figure(after)) + Sentences.Cite(before.Evidence[0], after.Evidence[0]) + say.Stop
            : say.Say(phrase, after.Name, after.Company.Name, turn.Figure(before), from, turn.Figure(after), to, amount) + Sentences.Cite(before.Evidence[0], after.Evidence[0], derived) + say.Stop;
    }
}
