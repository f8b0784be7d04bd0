using System.ComponentModel;
using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Answering.Analyst;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Facts.Formulas;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Answering.Tools.Calls;

/// <summary>What a model calls for figures.</summary>
internal sealed class ValueCalls(Turn turn, ToolSubject subject)
{
    private const int MaxRows = 12;

    /// <summary>Figures of a row that are shown, the first columns.</summary>
    private const int MaxPoints = 12;

    [Description("Looks up one figure of a company: a fact (revenue, employees, R&D staff), a line of the statements (total assets, capital expenditure) or a ratio (gross margin, days payable outstanding). Start with this tool. It returns the value in full units with evidence, or says that it is not disclosed.")]
    public async Task<string> GetAsync(
        [Description("Name of the company.")] string company,
        [Description("Name of the figure, in English, Chinese, Dutch, German or French. Example: revenue")] string line,
        [Description("Fiscal year. Example: 2024. 0 means the newest.")] int year = 0,
        CancellationToken cancellationToken = default)
    {
        var (found, problem) = await subject.FindAsync(company, cancellationToken);
        if (found is not { } view)
        {
            return problem;
        }

        int? asked = year == 0 ? null : year;
        ValueFinding? first = null;
        foreach (var id in Lines(line))
        {
            var finding = await turn.Values.FindAsync(view.Company, DocumentOf(view), id, asked, cancellationToken);
            if (finding.IsFound)
            {
                return turn.Value(finding);
            }

            first ??= finding;
        }

        return await turn.Rows.FindAsync(view, line, first?.Line, asked, cancellationToken) is { } row ? turn.Value(row)
            : first is null && await turn.Counts.FindAsync(view, line, asked, cancellationToken) is { IsFound: true } count ? turn.Value(count)
            : first is not null ? turn.Absent(first, view)
            : $"'{line}' is no known figure, and no row of a table is called so. Try find_row or search.";
    }

    [Description("Finds rows of tables by words of their label and returns all their figures by column and year, with evidence. Use it when get_value does not know the figure.")]
    public async Task<string> RowsAsync(
        [Description("Name of the company.")] string company,
        [Description("Words of the row's label, as the document writes them. Example: trade receivables")] string label,
        CancellationToken cancellationToken = default)
    {
        var (found, problem) = await subject.FindAsync(company, cancellationToken);
        if (found is not { } view)
        {
            return problem;
        }

        var query = new PassageQuery([.. Tokenizer.Distinct(label).Select(token => new QueryTerm(token, 1))], view.Documents, MaxRows);
        var rows = await turn.Library.Store.RowsAsync([.. (await turn.Library.Store.FindRowsAsync(query, cancellationToken)).Select(hit => hit.Id)], cancellationToken);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var document = view.Documents.First(document => document.Id == row.DocumentId);
            var entry = turn.Ledger.Quote(document, await turn.Library.CiteAsync(row.DocumentId, row.Page, row.Span, cancellationToken), row.Points.Select(point => RowFinder.Cited(row, point, view.Company)), row.Points.SelectMany(point => point.FiscalYear is { } year ? new[] { point.Value, year } : [point.Value]));
            text.AppendLine(CultureInfo.InvariantCulture, $"[{entry.Id}] {document.Name} p. {row.Page}: {string.Join(" › ", [.. row.Path, row.Label])}: {string.Join("; ", row.Points.Take(MaxPoints).Select(point => $"{point.Head} = {point.Value} {(point.IsUnitUncertain ? "(unit not stated)" : point.Unit)}"))}");
        }

        return text.Length > 0 ? text.ToString() : "No row has these words. Try other words, or search.";
    }

    private long? DocumentOf(CompanyView view) => turn.Question.Companies.Any(asked => asked.Id == view.Company.Id) ? turn.Question.Document : null;

    /// <summary>A model asks in its own language, whatever the question's: all vocabularies are tried, the question's first.</summary>
    private IEnumerable<string> Lines(string line) => Language.All.Select(language => language.Tag)
        .OrderBy(tag => tag == turn.Question.Language ? 0 : tag == "en" ? 1 : 2)
        .SelectMany(tag => LineVocabulary.For(tag).Find(line)).SelectMany(match => match.Ids).Distinct();
}
