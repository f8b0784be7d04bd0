using System.ComponentModel;
using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Answering.Analyst.Plays;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts.Events;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Answering.Tools.Calls;

/// <summary>What a model calls for verdicts, events and people.</summary>
internal sealed class JudgementCalls(Turn turn, ToolSubject subject)
{
    private const int MaxKinds = 3;
    private const int MaxEvents = 12;
    private const int MaxOfficers = 24;

    [Description("Judges a company by a set of criteria and returns the verdict, criterion by criterion, with reasons and evidence. Never judge yourself: call this tool.")]
    public async Task<string> AssessAsync(
        [Description("Name of the company.")] string company,
        [Description("Fiscal year. Example: 2024. 0 means the newest.")] int year = 0,
        [Description("Id of the criteria. Example: eu-sme. Empty for the criteria of the conversation.")] string profile = "",
        CancellationToken cancellationToken = default)
    {
        var (found, problem) = await subject.FindAsync(company, cancellationToken);
        if (found is not { } view)
        {
            return problem;
        }

        var criteria = profile.Length == 0 || profile == turn.Profile.Id ? turn.Profile : CriteriaProfile.Find(profile.ToLowerInvariant());
        if (criteria is null)
        {
            return $"There are no criteria '{profile}'. The ids are: {string.Join(", ", CriteriaProfile.All.Select(item => item.Id))}.";
        }

        var document = turn.Question.Companies.Any(asked => asked.Id == view.Company.Id) ? turn.Question.Document : null;
        var judged = await turn.Criteria.AssessAsync(view.Company, document, criteria, year == 0 ? null : year, cancellationToken);
        return string.Join('\n', judged.Criteria.Select(criterion => VerdictPlay.Line(turn, criterion)).Prepend(VerdictPlay.Head(turn, judged)));
    }

    [Description("Finds what the documents say happened to a company, or say did not happen: acquisitions, disposals, litigation, dividends, share buybacks, restructuring, changes of leadership and so on.")]
    public async Task<string> EventsAsync(
        [Description("Name of the company.")] string company,
        [Description("The kind of event in a word or two. Example: acquisition")] string kind,
        CancellationToken cancellationToken = default)
    {
        var (found, problem) = await subject.FindAsync(company, cancellationToken);
        if (found is not { } view)
        {
            return problem;
        }

        var catalog = EventCatalog.Default;
        var kinds = (catalog.Find(kind.Replace(' ', '_').ToLowerInvariant()) is { } named ? [named] : Language.All.SelectMany(language => catalog.AskedBy(kind, language.Tag))).Select(item => item.Id).Distinct().Take(MaxKinds).ToList();
        if (kinds.Count == 0)
        {
            return $"'{kind}' is no known kind of event. The kinds are: {string.Join(", ", catalog.Kinds.Select(item => item.Id))}. For others, search the text.";
        }

        var text = new StringBuilder();
        foreach (var id in kinds)
        {
            foreach (var stated in (await turn.Statements.FindAsync(view, StatementRecord.Event + id, null, cancellationToken)).Take(MaxEvents))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"[{stated.Entry.Id}] {stated.Document.Name} p. {stated.Record.Evidence.Page}: {id}, {(stated.Record.IsNegated ? "said not to be the case" : "said to be the case")}: {stated.Entry.Text}");
            }
        }

        return text.Length > 0 ? text.ToString() : $"No sentence says so ({string.Join(", ", kinds)}). Search the text before you say that it did not happen.";
    }

    [Description("Finds who holds the offices of a company (chief executive, chair, finance director, board) and which offices changed hands.")]
    public async Task<string> OfficersAsync([Description("Name of the company.")] string company, CancellationToken cancellationToken = default)
    {
        var (found, problem) = await subject.FindAsync(company, cancellationToken);
        if (found is not { } view)
        {
            return problem;
        }

        var text = new StringBuilder();
        foreach (var topic in new[] { StatementRecord.Officer, StatementRecord.Change })
        {
            foreach (var stated in (await turn.Statements.FindAsync(view, topic, null, cancellationToken)).DistinctBy(item => (item.Record.Person, item.Record.Title, item.Record.ChangeKind)).Take(MaxOfficers))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"[{stated.Entry.Id}] {stated.Document.Name} p. {stated.Record.Evidence.Page}: {stated.Record.Person}, {stated.Record.Title}{(stated.Record.ChangeKind is { } change ? $" ({change})" : "")}");
            }
        }

        return text.Length > 0 ? text.ToString() : "No officers were found. Search the text.";
    }
}
