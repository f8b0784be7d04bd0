using LittleGiants.Assistant.Answering.Questions;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts.Officers;

namespace LittleGiants.Assistant.Answering.Analyst.Plays;

/// <summary>Who holds an office, and which offices changed hands.</summary>
internal sealed class OfficerPlay : IPlay
{
    private const int MaxLines = 12;

    private static readonly string?[] Went = ["resigned", "retired"];
    private static readonly string?[] Came = ["appointed", "acting", "elect"];

    public async Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var question = turn.Question;
        if (question.Companies is not [var company, ..])
        {
            return question.Unknown.Count > 0
                ? string.Join(' ', question.Unknown.Select(name => turn.Wording.Say(AnswerPhrase.UnknownCompany, name) + turn.Wording.Stop))
                : await new OpenPlay().PlayAsync(turn, cancellationToken);
        }

        var view = await turn.Library.ViewAsync(company, question.Document, cancellationToken);
        var searched = turn.Documents(view.Documents);
        var say = turn.Wording;
        var asksChanges = question.Events.Contains("leadership_change") || (question.Kind == AnswerKind.Names && question.Role is null);
        var topic = asksChanges ? StatementRecord.Change : StatementRecord.Officer;
        var found = await turn.Statements.FindAsync(view, topic + question.Role, ValuePlay.YearOf(question, view), cancellationToken);
        turn.Note("find_officers", $"{company.Name}, {question.Role ?? "all"}", $"{found.Count}");
        if (asksChanges)
        {
            var newest = found.FirstOrDefault(item => ValuePlay.YearOf(question, view) is not null || view.LatestYear is not { } latest || (item.Document.FiscalYear ?? item.Document.Date?.Year) >= latest)?.Document.Id;
            var cues = QuestionCues.For(question.Language);
            var direction = cues.Left.IsIn(question.Core) ? Went : cues.Joined.IsIn(question.Core) ? Came : null;
            var changes = found.Where(item => item.Document.Id == newest && (direction is null || direction.Contains(item.Record.ChangeKind))).DistinctBy(item => (item.Record.Title, item.Record.Person)).Take(MaxLines).ToList();
            turn.Given = changes.Count > 0 ? new AnswerValue(Names: NamesOf(changes, cues.Positions.IsIn(question.Text) ? !cues.Persons.IsIn(question.Core) : direction is null)) : AnswerValue.None;
            return changes.Count == 0
                ? say.Say(AnswerPhrase.NoOfficerChanged, company.Name, searched.Names) + searched.Mark + say.Stop
                : string.Join('\n', changes.Select(item => $"- {say.Say(AnswerPhrase.OfficerChanged, item.Record.Title!, item.Record.Person is { Length: > 0 } person ? person : "–", item.Record.ChangeKind ?? "")} [{item.Entry.Id}]{say.Stop}"));
        }

        // The newest document that names a holder; who left holds it no more.
        var holders = found.Where(item => item.Record.ChangeKind is not ("resigned" or "retired" or "elect")).ToList();
        holders = [.. holders.Where(item => item.Document.Id == holders[0].Document.Id).DistinctBy(item => item.Record.Person)];
        if (holders.Count == 0 || (question.Role is not null && turn.Question.Kind == AnswerKind.Name && holders.Count > 1))
        {
            return say.Say(AnswerPhrase.OfficerNone, question.Role is { } role ? turn.RoleName(role) : question.LineWords, company.Name, searched.Names) + searched.Mark + say.Stop
                + await OpenPlay.NearestAsync(turn, view.ReportOf(null), language => question.Role is { } wanted && OfficerRoles.Default.Find(wanted)?.Titles.GetValueOrDefault(language) is [var title, ..] ? title : "", cancellationToken);
        }

        turn.Given = question.Role is null ? AnswerValue.None : holders.Count == 1 ? new AnswerValue(Name: holders[0].Record.Person) : new AnswerValue(Names: [.. holders.Select(item => item.Record.Person!)]);
        return string.Join('\n', holders.Take(MaxLines).Select(item =>
            $"{(holders.Count > 1 ? "- " : "")}{say.Say(AnswerPhrase.Officer, turn.RoleName(item.Record.Topic[StatementRecord.Officer.Length..]), company.Name, item.Record.Person!, item.Record.Title!)} [{item.Entry.Id}]{say.Stop}"));
    }

    /// <summary>The offices that changed hands, or the persons who came or went.</summary>
    private static IReadOnlyList<string> NamesOf(IEnumerable<StatementTools.Stated> changes, bool asksPositions) =>
        [.. changes.Select(item => asksPositions ? item.Record.Title! : item.Record.Person ?? "").Where(name => name.Length > 0).Distinct()];
}
