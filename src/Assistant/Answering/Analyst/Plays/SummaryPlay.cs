
namespace LittleGiants.Assistant.Answering.Analyst.Plays;

/// <summary>A short portrait: the facts an analyst looks for first, and the verdict.</summary>
internal sealed class SummaryPlay : IPlay
{
    private static readonly string[] Lines = ["revenue", "net_profit", "employees", "rd_expense", "rd_staff", "rd_staff_share", "invention_patents_granted", "patents_total", "sector", "little_giant_status"];

    public async Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Question.Companies.Count == 0)
        {
            return await new OpenPlay().PlayAsync(turn, cancellationToken);
        }

        var parts = new List<string>();
        foreach (var company in turn.Question.Companies)
        {
            var view = await turn.Library.ViewAsync(company, turn.Question.Document, cancellationToken);
            parts.Add(turn.Wording.Say(AnswerPhrase.SummaryHead, company.Name));
            foreach (var line in Lines)
            {
                var finding = await turn.Values.FindAsync(company, turn.Question.Document, line, ValuePlay.YearOf(turn.Question, view), cancellationToken);
                if (finding.IsFound)
                {
                    parts.Add("- " + turn.Value(finding));
                }
            }

            var judged = await turn.Criteria.AssessAsync(company, turn.Question.Document, turn.Profile, turn.Question.Year, cancellationToken);
            parts.Add("- " + VerdictPlay.Head(turn, judged));
        }

        turn.Note("summarise", string.Join(", ", turn.Question.Companies.Select(company => company.Name)), $"{parts.Count} lines");
        turn.Suggestions.Add(turn.Wording[AnswerPhrase.AskWhy]);
        return string.Join('\n', parts);
    }
}
