using System.ComponentModel;
using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Answering.Analyst;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Facts.Events;
using LittleGiants.Extraction.Facts.Formulas;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>The tools as a model calls them: thin, read-only, answering in text with evidence ids. The built-in analyst uses the same parts.</summary>
internal sealed class AnalystTools(Turn turn)
{
    private const int MaxPage = 12_000;
    private const int MaxHits = 8;
    private const int MaxFound = 12;

    /// <summary>Names are letters, digits and underscores, as all servers allow.</summary>
    public IReadOnlyList<AIFunction> All() =>
    [
        Tool(ListAsync, "list_library"),
        Tool(ValueAsync, "get_value"),
        Tool(RowsAsync, "find_row"),
        Tool(SearchAsync, "search"),
        Tool(PageAsync, "read_page"),
        Tool(AssessAsync, "assess"),
        Tool(EventsAsync, "find_events"),
        Tool(OfficersAsync, "find_officers"),
        Tool(GiveValue, "give_value"),
    ];

    [Description("Lists the companies of the library with their documents, years and languages.")]
    private async Task<string> ListAsync([Description("Part of a company's name; empty for all.")] string company = "", CancellationToken cancellationToken = default)
    {
        var text = new StringBuilder();
        var documents = await turn.Library.DocumentsAsync(cancellationToken);
        foreach (var item in (await turn.Library.CompaniesAsync(cancellationToken)).Where(item => item.Name.Contains(company, StringComparison.OrdinalIgnoreCase)).Take(60))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{item.Name}: {string.Join("; ", documents.Where(document => document.CompanyId == item.Id).Select(document => $"{document.Name} ({document.Kind}, {document.FiscalYear}, {document.Language}, {document.PageCount} pages)"))}");
        }

        return text.Length > 0 ? $"{text}[{turn.Ledger.State(text.ToString()).Id}]" : "The library has no such company.";
    }

    [Description("The value of a fact, statement line or ratio of a company for a fiscal year, with evidence: revenue, employees, R&D staff, total assets, capital expenditure, gross margin, days payable outstanding …")]
    private async Task<string> ValueAsync(
        [Description("The company.")] string company,
        [Description("What is asked for, in any of the five languages: \"revenue\", \"毛利率\", \"free cash flow\".")] string line,
        [Description("Fiscal year; 0 for the newest.")] int year = 0,
        CancellationToken cancellationToken = default)
    {
        if (await ViewAsync(company, cancellationToken) is not { } view)
        {
            return NoCompany(company);
        }

        var ids = LineVocabulary.For(turn.Question.Language).Find(line).Concat(LineVocabulary.For("en").Find(line)).SelectMany(match => match.Ids).Distinct().ToList();
        ValueFinding? first = null;
        foreach (var id in ids)
        {
            var finding = await turn.Values.FindAsync(view.Company, turn.Question.Document, id, year == 0 ? null : year, cancellationToken);
            if (finding.IsFound)
            {
                return turn.Value(finding);
            }

            first ??= finding;
        }

        return await turn.Rows.FindAsync(view, line, year == 0 ? null : year, cancellationToken) is { } row ? turn.Value(row)
            : first is not null ? turn.Absent(first, view)
            : $"'{line}' is no line that is known, and no row of a table is called so. Search the text.";
    }

    [Description("Rows of tables whose label holds the words, with all their figures and years.")]
    private async Task<string> RowsAsync([Description("The company.")] string company, [Description("Words of the row's label.")] string label, CancellationToken cancellationToken = default)
    {
        if (await ViewAsync(company, cancellationToken) is not { } view)
        {
            return NoCompany(company);
        }

        var query = new PassageQuery([.. Tokenizer.Distinct(label).Select(token => new QueryTerm(token, 1))], view.Documents, MaxFound);
        var rows = await turn.Library.Store.RowsAsync([.. (await turn.Library.Store.FindRowsAsync(query, cancellationToken)).Select(hit => hit.Id)], cancellationToken);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var document = view.Documents.First(document => document.Id == row.DocumentId);
            var entry = turn.Ledger.Quote(document, await turn.Library.CiteAsync(row.DocumentId, row.Page, row.Span, cancellationToken), row.Points.SelectMany(point => point.FiscalYear is { } year ? new[] { point.Value, year } : [point.Value]));
            text.AppendLine(CultureInfo.InvariantCulture, $"[{entry.Id}] {document.Name} p. {row.Page}: {string.Join(" › ", [.. row.Path, row.Label])}: {string.Join("; ", row.Points.Select(point => $"{point.Head} = {point.Value} {point.Unit}"))}");
        }

        return text.Length > 0 ? text.ToString() : "No row has these words.";
    }

    [Description("Searches the text of the documents and returns the best passages with evidence ids.")]
    private async Task<string> SearchAsync(
        [Description("What to look for, in words of the question.")] string query,
        [Description("The company; empty for all.")] string company = "",
        CancellationToken cancellationToken = default)
    {
        var view = company.Length > 0 ? await ViewAsync(company, cancellationToken) : null;
        var scope = turn.Question.Document is { } only ? SearchScope.Of(only) : view is null ? SearchScope.Everything : new SearchScope { Companies = [view.Company.Id] };
        var outcome = await turn.Search.SearchAsync(query, scope, MaxHits, cancellationToken);
        var text = new StringBuilder();
        foreach (var page in outcome.Pages)
        {
            var entry = turn.Ledger.Quote(page.Document, await turn.Library.CiteAsync(page.Document.Id, page.Page, page.Passages[0].Passage.Span, cancellationToken));
            text.AppendLine(CultureInfo.InvariantCulture, $"[{entry.Id}] {page.Document.Name} p. {page.Page} ({page.Passages[0].Passage.Heading}):\n{entry.Text}");
        }

        return text.Length > 0 ? text.ToString() : "Nothing was found.";
    }

    [Description("The whole text of a page.")]
    private async Task<string> PageAsync([Description("The document's file name.")] string document, [Description("The page, from 1.")] int page, CancellationToken cancellationToken = default)
    {
        var found = (await turn.Library.DocumentsAsync(cancellationToken)).FirstOrDefault(item => item.Name.Equals(document, StringComparison.OrdinalIgnoreCase) || item.Stem.Equals(document, StringComparison.OrdinalIgnoreCase));
        if (found is null || await turn.Library.PageAsync(found.Id, page, cancellationToken) is not { } record)
        {
            return "There is no such page.";
        }

        var text = record.Text.Length > MaxPage ? record.Text[..MaxPage] : record.Text;
        var entry = turn.Ledger.Quote(found, new Citation(page, new(record.Start, record.Start + text.Length), text));
        return $"[{entry.Id}] {found.Name} p. {page}:\n{text}";
    }

    [Description("The verdict of a company by the criteria profile, criterion by criterion, with reasons and evidence.")]
    private async Task<string> AssessAsync([Description("The company.")] string company, [Description("Fiscal year; 0 for the newest.")] int year = 0, CancellationToken cancellationToken = default)
    {
        if (await ViewAsync(company, cancellationToken) is not { } view)
        {
            return NoCompany(company);
        }

        var judged = await turn.Criteria.AssessAsync(view.Company, turn.Question.Document, turn.Profile, year == 0 ? null : year, cancellationToken);
        return string.Join('\n', judged.Criteria.Select(criterion => Analyst.Plays.VerdictPlay.Line(turn, criterion)).Prepend(Analyst.Plays.VerdictPlay.Head(turn, judged)));
    }

    [Description("What the documents say happened to a company: acquisitions, litigation, dividends, buybacks, leadership changes …")]
    private async Task<string> EventsAsync([Description("The company.")] string company, [Description("The kind of event, in words.")] string kind, CancellationToken cancellationToken = default)
    {
        if (await ViewAsync(company, cancellationToken) is not { } view)
        {
            return NoCompany(company);
        }

        var kinds = EventCatalog.Default.AskedBy(kind, turn.Question.Language).Concat(EventCatalog.Default.AskedBy(kind, "en")).Select(item => item.Id).Distinct();
        var text = new StringBuilder();
        foreach (var id in kinds.Take(3))
        {
            foreach (var stated in (await turn.Statements.FindAsync(view, StatementRecord.Event + id, null, cancellationToken)).Take(MaxFound))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"[{stated.Entry.Id}] {id}, {(stated.Record.IsNegated ? "said not to be the case" : "said to be the case")}: {stated.Entry.Text}");
            }
        }

        return text.Length > 0 ? text.ToString() : "Nothing of the kind was found. Search the text.";
    }

    [Description("Who holds offices of a company (chief executive, chair, finance …), and changes of office.")]
    private async Task<string> OfficersAsync([Description("The company.")] string company, CancellationToken cancellationToken = default)
    {
        if (await ViewAsync(company, cancellationToken) is not { } view)
        {
            return NoCompany(company);
        }

        var text = new StringBuilder();
        foreach (var stated in (await turn.Statements.FindAsync(view, StatementRecord.Officer, null, cancellationToken)).DistinctBy(item => (item.Record.Person, item.Record.Title)).Take(MaxFound * 2))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"[{stated.Entry.Id}] {stated.Record.Person}, {stated.Record.Title}{(stated.Record.ChangeKind is { } change ? $" ({change})" : "")}");
        }

        return text.Length > 0 ? text.ToString() : "No officers were found. Search the text.";
    }

    [Description("Gives the answer as one value, beside the sentence: only what evidence shows. Leave it out when there is no value.")]
    private string GiveValue(
        [Description("The number in full units (not thousands), yes or no, or the name.")] string value,
        [Description("Currency code, count, percent, ratio; empty for a name or yes/no.")] string unit,
        [Description("The id of the evidence that shows it: E12.")] string evidence)
    {
        if (turn.Ledger.Find(evidence.Trim('[', ']', ' ')) is not { } entry)
        {
            return $"There is no evidence {evidence}.";
        }

        if (decimal.TryParse(value, NumberStyles.Number | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            if (!entry.Values.Contains(number) && !entry.Sources.Any(source => source.Values.Contains(number)) && !entry.Text.Contains(value, StringComparison.Ordinal))
            {
                return $"{evidence} does not show {value}.";
            }

            turn.Given = new AnswerValue(number, unit);
        }
        else
        {
            turn.Given = value.ToLowerInvariant() switch
            {
                "yes" or "true" => new AnswerValue(Truth: true),
                "no" or "false" => new AnswerValue(Truth: false),
                _ when entry.Sources.Append(entry).Any(source => source.Text.Contains(value, StringComparison.OrdinalIgnoreCase)) => new AnswerValue(Name: value),
                _ => AnswerValue.None,
            };
        }

        return turn.Given.IsNone ? $"{evidence} does not show {value}." : "Taken.";
    }

    private async Task<CompanyView?> ViewAsync(string company, CancellationToken cancellationToken)
    {
        if (turn.Question.Companies.FirstOrDefault(item => item.Name.Contains(company, StringComparison.OrdinalIgnoreCase)) is { } asked)
        {
            return await turn.Library.ViewAsync(asked, turn.Question.Document, cancellationToken);
        }

        var route = await turn.Search.Router.RouteAsync(company, SearchScope.Everything, cancellationToken);
        return route.Companies is [var known, ..] ? await turn.Library.ViewAsync(known, null, cancellationToken) : null;
    }

    private static string NoCompany(string company) => $"The library has no document of '{company}'.";

    private static AIFunction Tool(Delegate method, string name) => AIFunctionFactory.Create(method, name);
}
