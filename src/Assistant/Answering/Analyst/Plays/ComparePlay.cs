using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Answering.Analyst.Plays;

/// <summary>The same value of several companies: side by side, the highest, the lowest, the difference. Values in another unit are left out.</summary>
internal sealed class ComparePlay : IPlay
{
    private const int MostCompanies = 25;

    public async Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var question = turn.Question;
        var companies = question.Companies.Count > 0 ? question.Companies : await turn.Library.CompaniesAsync(cancellationToken);
        if (question.Lines.Count == 0)
        {
            return question.Companies.Count > 1 ? await VerdictsAsync(turn, cancellationToken) : await new OpenPlay().PlayAsync(turn, cancellationToken);
        }

        var found = new List<(CompanyRecord Company, string Mention, ValueFinding Finding)>();
        var excluded = question.Unknown.ToList();
        for (var i = 0; i < Math.Min(companies.Count, MostCompanies); i++)
        {
            var mention = i < question.Mentions.Count ? question.Mentions[i] : companies[i].Name;
            var view = await turn.Library.ViewAsync(companies[i], null, cancellationToken);
            var (_, finding) = await ValuePlay.OneAsync(turn, view, cancellationToken);
            if (finding is { IsFound: true, Value: not null })
            {
                found.Add((companies[i], mention, finding));
            }
            else
            {
                excluded.Add(mention);
            }
        }

        // What is in another unit than most, or than was asked for, cannot be compared.
        var unit = question.Currency is { } currency ? currency : found.GroupBy(item => item.Finding.Unit).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
        excluded.AddRange(found.Where(item => item.Finding.Unit != unit).Select(item => item.Mention));
        found = [.. found.Where(item => item.Finding.Unit == unit).OrderByDescending(item => item.Finding.Value)];
        var say = turn.Wording;
        var lines = new List<string>();
        if (found.Count > 0)
        {
            lines.Add(say.Say(AnswerPhrase.CompareHead, found[0].Finding.Name));
            lines.AddRange(found.Select(item => $"- {say.Say(AnswerPhrase.CompareLine, item.Company.Name, turn.Year(item.Finding.Year), turn.Figure(item.Finding))}{Sentences.Cite(item.Finding.Evidence.Take(1))}{say.Stop}"));
            lines.AddRange(Conclusion(turn, found));
        }

        if (excluded.Count > 0)
        {
            lines.Add(say.Say(AnswerPhrase.Excluded, string.Join(", ", excluded)) + say.Stop);
        }

        return lines.Count > 0 ? string.Join('\n', lines) : say.Say(AnswerPhrase.NothingFound, "–") + say.Stop;
    }

    private static IEnumerable<string> Conclusion(Turn turn, List<(CompanyRecord Company, string Mention, ValueFinding Finding)> found)
    {
        var question = turn.Question;
        var say = turn.Wording;
        var isOfTwo = question.Kind == AnswerKind.Text && question.Companies.Count == 2;
        var asksAmount = question.Kind == AnswerKind.Number || (isOfTwo && (question.Superlative == 0 || question.AsksHowMuch || question.AsksHowMany));
        if (question.Superlative != 0 && !asksAmount)
        {
            var best = question.Superlative > 0 ? found[0] : found[^1];
            turn.Given = question.Companies.Count + question.Unknown.Count > 1 || question.Companies.Count == 0 ? new AnswerValue(Name: best.Mention) : AnswerValue.None;
            turn.Subjects = question.IsOverAll ? [best.Company] : [];
            yield return say.Say(question.Superlative > 0 ? AnswerPhrase.Highest : AnswerPhrase.Lowest, best.Company.Name) + Sentences.Cite(best.Finding.Evidence.Take(1)) + say.Stop;
        }
        else if (question.IsOverAll)
        {
            turn.Given = new AnswerValue(Names: [.. found.Select(item => item.Mention)]);
        }
        else if (asksAmount && found.Count == 2 && question.Unknown.Count == 0)
        {
            // "How much more did A than B": in the order of the question.
            var (first, second) = question.Companies[0].Id == found[0].Company.Id ? (found[0], found[1]) : (found[1], found[0]);
            var difference = first.Finding.Value!.Value - second.Finding.Value!.Value;
            var amount = turn.Figure(first.Finding with { Value = difference, Fact = null });
            var derived = turn.Ledger.Derive($"{turn.Figure(first.Finding)} − {turn.Figure(second.Finding)} = {amount}", [first.Finding.Evidence[0], second.Finding.Evidence[0]], [difference]);
            turn.Given = new AnswerValue(difference, first.Finding.Unit);
            yield return $"{say.Say(AnswerPhrase.Difference, amount)} [{derived.Id}]{say.Stop}";
        }
    }

    private static async Task<string> VerdictsAsync(Turn turn, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var company in turn.Question.Companies)
        {
            var judged = await turn.Criteria.AssessAsync(company, null, turn.Profile, turn.Question.Year, cancellationToken);
            turn.Note("assess", company.Name, judged.Outcome.ToString());
            lines.Add(VerdictPlay.Head(turn, judged));
            lines.AddRange(judged.Criteria.Select(criterion => "- " + VerdictPlay.Line(turn, criterion)));
        }

        return string.Join('\n', lines);
    }
}
