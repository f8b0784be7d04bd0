using LittleGiants.Assistant.Answering.Questions;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Formulas;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>Any line of any table, by the words of its label: for what no vocabulary knows. Strict, because a similar line is a wrong one.</summary>
internal sealed class RowFinder(TurnLibrary library, EvidenceLedger ledger)
{
    private const int Candidates = 200;

    /// <summary>Lines that make a page one of the statements'.</summary>
    private const int LinesOfStatement = 4;

    /// <summary>Rows that are cited for one value.</summary>
    private const int MaxEvidence = 3;

    /// <param name="words">The line as the question calls it.</param>
    /// <param name="known">The line that the vocabulary takes the words for and that was not found; null when it knows none.</param>
    public async Task<ValueFinding?> FindAsync(CompanyView view, string words, string? known, int? year, CancellationToken cancellationToken)
    {
        var asked = Tokenizer.Distinct(words).Where(token => !LabelWords.Instance.IsIdle(token)).ToList();
        return await ChooseAsync(view, asked, year, row => IsLine(row, asked, known is null) && (known is null || !IsJudged(row.Label, LanguageOf(view, row))), cancellationToken);
    }

    /// <summary>The row that a question calls by its whole label, all else in it being words that only ask.</summary>
    public Task<ValueFinding?> FindNamedAsync(CompanyView view, Question question, int? year, CancellationToken cancellationToken) =>
        ChooseAsync(view, [.. Tokenizer.Distinct(question.WithoutNames).Where(token => !LabelWords.Instance.IsIdle(token) && !IsFigure(token))], year, row => NamedLabel.IsAskedBy(question, row.Label) && !row.Path.Any(head => FactCues.For(LanguageOf(view, row)).NotValue.IsIn(head)), cancellationToken);

    private async Task<ValueFinding?> ChooseAsync(CompanyView view, List<string> terms, int? year, Func<RowRecord, bool> isLine, CancellationToken cancellationToken)
    {
        // A quarter's rows say nothing of a year.
        var documents = view.Documents.Where(document => !document.IsInterim || document.Kind == DocumentKind.Article).ToDictionary(document => document.Id);
        if (terms.Count == 0 || documents.Count == 0)
        {
            return null;
        }

        var of = year ?? view.LatestYear;
        var query = new PassageQuery([.. terms.Select(token => new QueryTerm(token, 1))], [.. documents.Values], Candidates);
        var hits = await library.Store.FindRowsAsync(query, cancellationToken);
        var rows = await library.Store.RowsAsync([.. hits.Select(hit => hit.Id)], cancellationToken);
        var found = rows.Where(isLine).SelectMany(row => row.Points.Where(point => Fits(point, of, row, view)).Take(1).Select(point => (Row: row, Point: point))).ToList();
        var own = found.Where(item => item.Row.Scope == Scope.Consolidated).ToList();
        found = own.Count > 0 ? own : found;
        if (found.Count == 0)
        {
            return null;
        }

        if (!Agree(found))
        {
            // Notes repeat the names of lines for parts of them.
            var pages = StatementPages(view);
            found = [.. found.Where(item => pages.Contains((item.Row.DocumentId, item.Point.Page)))];
            if (found.Count == 0 || !Agree(found))
            {
                return null;
            }
        }

        var exact = Exact(found);
        found = [.. found.OrderBy(item => item.Point.Value != exact)];
        var (best, first) = found[0];
        var entries = new List<LedgerEntry>();
        foreach (var (row, point) in found.Take(MaxEvidence))
        {
            entries.Add(ledger.Quote(documents[row.DocumentId], await library.CiteAsync(row.DocumentId, point.Page, row.Span, cancellationToken), [Cited(row, point, view.Company)], [point.Value, .. of is { } asOf ? [(decimal)asOf] : Array.Empty<decimal>()]));
        }

        return new ValueFinding(view.Company, "", best.Label, of)
        {
            Value = first.Value,
            Unit = first.Unit,
            Point = first,
            Evidence = entries,
        };
    }

    /// <summary>Rounded and exact repeats agree; anything else is two lines of the same name.</summary>
    private static bool Agree(List<(RowRecord Row, RowPoint Point)> found) =>
        Exact(found) is var exact && found.TrueForAll(item => Math.Abs(item.Point.Value - exact) <= Math.Abs(exact) * 0.005m);

    private static decimal Exact(List<(RowRecord Row, RowPoint Point)> found) => found.Select(item => item.Point.Value).MaxBy(value => value == 0 ? 0 : Digits(value));

    /// <summary>The pages on which the company's statements stand, told by the many lines that were found there.</summary>
    private static HashSet<(long Document, int Page)> StatementPages(CompanyView view) =>
    [
        .. view.Facts.Where(fact => fact.Scope == Scope.Consolidated && ConceptCatalog.WithStatements.Find(fact.Concept) is { Statement: StatementKind.Balance or StatementKind.Income or StatementKind.CashFlow })
            .SelectMany(fact => fact.Chosen.Evidence.Take(1).Select(place => (fact.Concept, Place: (fact.Chosen.DocumentId, place.Page))))
            .GroupBy(item => item.Place, item => item.Concept).Where(group => group.Distinct().Count() >= LinesOfStatement).Select(group => group.Key),
    ];

    /// <summary>A figure of a row, as a quote of the row cites it.</summary>
    public static CitedFact Cited(RowRecord row, RowPoint point, CompanyRecord company) =>
        new(point.Value, row.Span.Contains(point.Span) && !point.Span.IsEmpty ? point.Span : null) { CompanyId = company.Id > 0 ? company.Id : null, FiscalYear = point.FiscalYear, Currency = point.Unit is { Length: 3 } currency ? currency : null };

    /// <summary>All words of the question stand in the label or over it, and the label says nothing that the question does not.</summary>
    /// <param name="mayStandOver">Whether words may stand in the heads over the label.</param>
    private static bool IsLine(RowRecord row, List<string> asked, bool mayStandOver)
    {
        var label = Tokenizer.Distinct(row.Label).Where(token => !LabelWords.Instance.IsIdle(token) && !IsFigure(token)).ToHashSet();
        if (label.Count == 0 || !label.IsSubsetOf(asked))
        {
            return false;
        }

        var around = mayStandOver ? Tokenizer.Distinct(string.Join(' ', [.. row.Path, row.Caption, row.Label])) : Tokenizer.Distinct(row.Label);
        return asked.All(token => around.Contains(token));
    }

    /// <summary>A row that is called as the line is was looked at when its document was read, and was found to be another's; one that is called as another line is that one.</summary>
    private static bool IsJudged(string label, string language) => LineVocabulary.For(language).Of(label) is { Ids.Count: > 0 };

    private static string LanguageOf(CompanyView view, RowRecord row) => view.Documents.FirstOrDefault(document => document.Id == row.DocumentId)?.Language ?? "en";

    private static bool IsFigure(string token) => token.All(char.IsAsciiDigit);

    /// <summary>A lone figure that names no year is of the year of its report.</summary>
    private static bool Fits(RowPoint point, int? year, RowRecord row, CompanyView view) =>
        point.IsWholePeriod && !point.IsUnitUncertain
        && (point.FiscalYear == year || (point.FiscalYear is null && row.Points.Count == 1 && view.Documents.Any(document => document.Id == row.DocumentId && document.FiscalYear == year)));

    private static int Digits(decimal value)
    {
        var digits = 0;
        for (var rest = decimal.Truncate(Math.Abs(value)); rest > 0 && rest % 10 == 0; rest /= 10)
        {
            digits--;
        }

        return digits;
    }
}
