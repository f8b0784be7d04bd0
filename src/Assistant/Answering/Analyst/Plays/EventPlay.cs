using LittleGiants.Assistant.Answering.Questions;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Events;
using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Assistant.Answering.Analyst.Plays;

/// <summary>Whether something happened: the sentences that say so, or that say it did not.</summary>
internal sealed class EventPlay : IPlay
{
    /// <summary>Sentences that are quoted.</summary>
    private const int MaxQuotes = 2;

    /// <summary>What a sentence must reach to say yes: undated, general wordings stay below.</summary>
    private const double PlainEnough = 0.65;

    private const string DividendChange = "dividend_change";

    public async Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var question = turn.Question;
        if (question.Companies.Count == 0)
        {
            return question.Unknown.Count > 0 ? NoCompany(turn) : await new OpenPlay().PlayAsync(turn, cancellationToken);
        }

        if (question.Events.Count == 0)
        {
            return question.Lines.Count > 0 ? await new ChangePlay().PlayAsync(turn, cancellationToken) : await new OpenPlay().PlayAsync(turn, cancellationToken);
        }

        var parts = new List<string>();
        foreach (var company in question.Companies)
        {
            var view = await turn.Library.ViewAsync(company, question.Document, cancellationToken);
            parts.Add(await OneAsync(turn, view, question.Companies.Count == 1, cancellationToken));
        }

        return string.Join('\n', parts);
    }

    private static async Task<string> OneAsync(Turn turn, CompanyView view, bool isOnly, CancellationToken cancellationToken)
    {
        var year = ValuePlay.YearOf(turn.Question, view);
        var found = new List<StatementTools.Stated>();
        foreach (var kind in turn.Question.Events)
        {
            found.AddRange((await turn.Statements.FindAsync(view, StatementRecord.Event + kind, year, cancellationToken)).Where(item => IsOfLine(turn.Question, item) && TellsChange(turn.Question, kind, item)));
            if (found.Count > 0)
            {
                break;
            }
        }

        // A report may speak of routine lawsuits and say that none is material: the plainer sentence decides.
        var denied = found.Where(item => item.Record.IsNegated).Select(item => item.Record.Strength).DefaultIfEmpty(0).Max();
        var affirmed = found.Where(item => !item.Record.IsNegated && item.Record.Strength >= Math.Max(PlainEnough, denied)).ToList();
        found = affirmed.Count > 0 ? found : [.. found.Where(item => item.Record.IsNegated)];
        var shown = affirmed.Count > 0 ? affirmed : found;
        turn.Note("find_events", $"{view.Company.Name}, {string.Join('/', turn.Question.Events)}", $"{affirmed.Count} yes, {found.Count - affirmed.Count} no");
        if (isOnly && (turn.Question.Kind == AnswerKind.Boolean || (turn.Question.Kind == AnswerKind.Text && found.Count > 0)))
        {
            turn.Given = new AnswerValue(Truth: affirmed.Count > 0);
        }

        if (shown.Count == 0)
        {
            var searched = turn.Documents(view.Documents);
            return turn.Wording.Say(AnswerPhrase.EventNone, searched.Names) + searched.Mark + turn.Wording.Stop
                + await OpenPlay.NearestAsync(turn, view.ReportOf(year), language => string.Join(' ', EventCatalog.Default.Find(turn.Question.Events[0])?.Names.GetValueOrDefault(language) ?? []), cancellationToken);
        }

        var quotes = shown.DistinctBy(item => item.Entry.Id).Take(MaxQuotes).Select(item => $"- {turn.Quote(item.Entry.Text)} [{item.Entry.Id}]");
        return string.Join('\n', [turn.Wording.Say(affirmed.Count > 0 ? AnswerPhrase.EventYes : AnswerPhrase.EventNo, view.Company.Name), .. quotes]);
    }

    /// <summary>"An impairment of goodwill": of other assets says nothing of it. A line of flows (dividends, acquisitions) is the event itself.</summary>
    private static bool IsOfLine(Question question, StatementTools.Stated stated) =>
        question.Line is not { } line || ConceptCatalog.WithStatements.Find(line) is not { Kind: ConceptKind.Money, Period: PeriodType.Instant }
        || LineVocabulary.For(stated.Document.Language ?? question.Language).Find(stated.Entry.Text).Any(match => match.Ids.Contains(line));

    /// <summary>A dividend that is paid as ever is no change of it.</summary>
    private static bool TellsChange(Question question, string kind, StatementTools.Stated stated) =>
        kind != DividendChange || stated.Record.IsNegated || !QuestionCues.For(question.Language).Change.IsIn(question.Core)
        || QuestionCues.For(stated.Document.Language ?? question.Language).Changed.IsIn(stated.Entry.Text);

    private static string NoCompany(Turn turn)
    {
        turn.Given = turn.Question.Kind == AnswerKind.Boolean ? new AnswerValue(Truth: false) : AnswerValue.None;
        return string.Join(' ', turn.Question.Unknown.Select(name => turn.Wording.Say(AnswerPhrase.UnknownCompany, name) + turn.Wording.Stop));
    }
}
