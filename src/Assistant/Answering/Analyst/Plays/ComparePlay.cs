using LittleGiants.Assistant.Answering.Questions;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Answering.Analyst.Plays;

/// <summary>The same value of several companies: side by side, the highest, the lowest, the difference. What cannot be put into one unit is left out and named.</summary>
internal sealed class ComparePlay : IPlay
{
    private const int MostCompanies = 40;

    /// <summary>The currency into which several are converted.</summary>
    private const string Common = "EUR";

    private const int IsoCode = 3;

    public async Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var question = turn.Question;
        var companies = question.Companies.Count > 0 ? question.Companies : await turn.Library.CompaniesAsync(cancellationToken);
        if (question is { Lines.Count: 0, HasUnread: false })
        {
            return question.Companies.Count > 1 && IsOfVerdicts(question) ? await VerdictsAsync(turn, cancellationToken) : await new OpenPlay().PlayAsync(turn, cancellationToken);
        }

        var findings = new List<(CompanyRecord Company, string Mention, ValueFinding Finding)>();
        var excluded = question.Unknown.ToList();
        for (var i = 0; i < Math.Min(companies.Count, MostCompanies); i++)
        {
            var mention = i < question.Mentions.Count ? question.Mentions[i] : companies[i].Name;
            var view = await turn.Library.ViewAsync(companies[i], null, cancellationToken);
            var (_, finding) = await ValuePlay.OneAsync(turn, view, cancellationToken);
            if (finding is { IsFound: true, Value: not null, IsInOtherCurrency: false })
            {
                findings.Add((companies[i], mention, finding));
            }
            else if (finding is { IsFound: true, IsInOtherCurrency: true })
            {
                // Why it cannot be compared, with its place.
                excluded.Add($"{mention} ({turn.Figure(finding)}){Sentences.Cite(finding.Evidence.Take(1))}");
            }
            else
            {
                excluded.Add(mention);
            }
        }

        // In a talk other currencies are converted; a caller that wants one value gets only what is stated in one unit.
        var mayConvert = question.Kind == AnswerKind.Text && question.Currency is null && findings.TrueForAll(item => item.Finding.Unit is { Length: IsoCode });
        var units = findings.Select(item => item.Finding.Unit).Distinct().ToList();
        var unit = question.Currency ?? (mayConvert && units.Count > 1 ? Common : findings.GroupBy(item => item.Finding.Unit).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key);
        var found = new List<ComparedValue>();
        foreach (var (company, mention, finding) in findings)
        {
            if (ComparedValue.Of(turn, company, mention, finding, unit, mayConvert) is { } value)
            {
                found.Add(value);
            }
            else
            {
                excluded.Add(mention);
            }
        }

        found = [.. found.OrderByDescending(item => item.Value)];
        var say = turn.Wording;
        var lines = new List<string>();
        if (found.Count > 0)
        {
            lines.Add(say.Say(AnswerPhrase.CompareHead, found[0].Finding.Name));
            lines.AddRange(found.Select(item => $"- {say.Say(AnswerPhrase.CompareLine, item.Company.Name, turn.Year(item.Finding.Year), turn.Figure(item.Finding) + (item.Converted is { } converted ? $" (= {converted})" : ""))}{Sentences.Cite(item.Evidence)}{say.Stop}"));
            lines.AddRange(Conclusion(turn, found, unit));
        }

        if (excluded.Count > 0)
        {
            turn.Named.UnionWith(question.Mentions);
            lines.Add(say.Say(AnswerPhrase.Excluded, string.Join(", ", excluded)) + say.Stop);
        }

        return lines.Count > 0 ? string.Join('\n', lines) : say.Say(AnswerPhrase.NothingFound, "–") + say.Stop;
    }

    /// <summary>"Compare A and B", "which of them is a little giant": by the criteria. Other words ask for something that is not known.</summary>
    private static bool IsOfVerdicts(Question question) => QuestionCues.For(question.Language) is var cues && (cues.Verdict.IsIn(question.Core) || cues.Compare.IsIn(question.Core));

    private static IEnumerable<string> Conclusion(Turn turn, List<ComparedValue> found, string? unit)
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
            yield return say.Say(question.Superlative > 0 ? AnswerPhrase.Highest : AnswerPhrase.Lowest, best.Company.Name) + Sentences.Cite(best.Evidence) + say.Stop;
        }
        else if (question.IsOverAll)
        {
            turn.Given = new AnswerValue(Names: [.. found.Select(item => item.Mention)]);
        }
        else if (asksAmount && found.Count == 2 && question.Unknown.Count == 0)
        {
            // "How much more did A than B": in the order of the question.
            var (first, second) = question.Companies[0].Id == found[0].Company.Id ? (found[0], found[1]) : (found[1], found[0]);
            var difference = first.Value - second.Value;
            var amount = Amount(turn, first, difference, unit);
            var derived = turn.Ledger.Derive($"{Amount(turn, first, first.Value, unit)} − {Amount(turn, second, second.Value, unit)} = {amount}", [first.Evidence, second.Evidence], [difference]);
            turn.Given = new AnswerValue(difference, unit);
            yield return $"{say.Say(AnswerPhrase.Difference, amount)} [{derived.Id}]{say.Stop}";
        }
    }

    private static string Amount(Turn turn, ComparedValue compared, decimal value, string? unit) => turn.Figure(compared.Finding with { Value = value, Unit = unit, Fact = null });

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
