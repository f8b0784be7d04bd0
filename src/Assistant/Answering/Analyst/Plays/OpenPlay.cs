using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Answering.Questions;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;

namespace LittleGiants.Assistant.Answering.Analyst.Plays;

/// <summary>Anything else: the passages that answer best, as quotes. It never says more than they do.</summary>
internal sealed class OpenPlay : IPlay
{
    private const int MaxQuotes = 4;

    public async Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var question = turn.Question;
        if (question is { Companies.Count: 0, Unknown.Count: > 0 })
        {
            return string.Join(' ', question.Unknown.Select(name => turn.Wording.Say(AnswerPhrase.UnknownCompany, name) + turn.Wording.Stop));
        }

        if (await RowAsync(turn, cancellationToken) is { } row)
        {
            return row;
        }

        var scope = question.Document is { } document ? SearchScope.Of(document)
            : question.Companies.Count == 0 ? SearchScope.Everything
            : new SearchScope { Companies = [.. question.Companies.Select(company => company.Id)] };
        var quotes = await QuotesAsync(turn, await QueryAsync(turn, cancellationToken), scope, cancellationToken);
        if (quotes.Count > 0)
        {
            return string.Join('\n', [turn.Wording[AnswerPhrase.Passages], .. quotes]);
        }

        var documents = (await turn.Library.DocumentsAsync(cancellationToken)).Where(item => question.Companies.Count == 0 || question.Companies.Any(company => company.Id == item.CompanyId)).ToList();
        var searched = turn.Documents(documents);
        return turn.Wording.Say(AnswerPhrase.NothingFound, searched.Names) + searched.Mark + turn.Wording.Stop;
    }

    /// <summary>The value of a row that the question names whole; null when it names none, or several that differ.</summary>
    public static async Task<string?> RowAsync(Turn turn, CancellationToken cancellationToken)
    {
        var question = turn.Question;
        if (question is not { Kind: AnswerKind.Text, Companies: [var company], Unknown.Count: 0, IsPartYear: false, Day: null, Superlative: 0, Years.Count: <= 1 })
        {
            return null;
        }

        var view = await turn.Library.ViewAsync(company, question.Document, cancellationToken);
        if (await turn.Rows.FindNamedAsync(view, question, ValuePlay.YearOf(question, view), cancellationToken) is not { Value: { } value } finding || (question.Currency is { } currency && currency != finding.Unit))
        {
            return null;
        }

        turn.Note("find_row", $"{company.Name}, {finding.Name}", turn.Figure(finding));
        turn.Given = new AnswerValue(value, finding.Unit);
        return turn.Value(finding);
    }

    /// <summary>What a report says where it speaks of what was not found: no answer, but what an analyst would read next.</summary>
    /// <param name="nameIn">What it is called in a language.</param>
    public static async Task<string> NearestAsync(Turn turn, DocumentRecord? report, Func<string, string> nameIn, CancellationToken cancellationToken)
    {
        if (report is null || turn.Question.Kind != AnswerKind.Text)
        {
            return "";
        }

        var query = string.Join(' ', new[] { turn.Question.Language, report.Language ?? turn.Question.Language }.Distinct().Select(nameIn).Prepend(turn.Question.Core));
        var quotes = await QuotesAsync(turn, query, SearchScope.Of(report.Id), cancellationToken, most: 1);
        return quotes.Count > 0 ? string.Join('\n', quotes.Prepend("\n" + turn.Wording[AnswerPhrase.Passages])) : "";
    }

    /// <summary>The question's own words; what a company makes is told in the words of its documents' language.</summary>
    private static async Task<string> QueryAsync(Turn turn, CancellationToken cancellationToken)
    {
        var question = turn.Question;
        if (question.Companies.Count == 0 || !QuestionCues.For(question.Language).Business.IsIn(question.Core))
        {
            return question.Core;
        }

        var languages = (await turn.Library.DocumentsAsync(cancellationToken)).Where(document => question.Companies.Any(company => company.Id == document.CompanyId)).Select(document => document.Language).OfType<string>().Distinct();
        return string.Join(' ', languages.Select(language => QuestionCues.For(language).BusinessTerms).Prepend(question.Core));
    }

    /// <summary>The passages that hold most of a query, as lines of a list.</summary>
    public static async Task<IReadOnlyList<string>> QuotesAsync(Turn turn, string query, SearchScope scope, CancellationToken cancellationToken, int most = MaxQuotes)
    {
        var outcome = await turn.Search.SearchAsync(query, scope, most, cancellationToken);
        turn.Note("search", query, $"{outcome.Pages.Count} pages");
        var quotes = new List<string>();
        foreach (var page in outcome.Pages)
        {
            var hit = page.Passages[0];
            var span = BestSentences.Of(hit.Text, hit.Passage.Span, outcome.Query);
            var citation = await turn.Library.CiteAsync(page.Document.Id, page.Page, span, cancellationToken);
            if (citation.Quote.Trim().Length > 0 && !PlantedInstructions.AreIn(citation.Quote))
            {
                var entry = turn.Ledger.Quote(page.Document, citation);
                quotes.Add($"- {turn.Quote(citation.Quote)} [{entry.Id}]");
            }
        }

        return quotes;
    }
}
