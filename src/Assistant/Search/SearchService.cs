using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search.Embeddings;
using LittleGiants.Assistant.Search.Expansion;
using LittleGiants.Assistant.Search.Ranking;
using LittleGiants.Assistant.Search.Routing;
using LittleGiants.Assistant.Telemetry;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Search;

/// <summary>Finds the pages of a library that answer a question. Safe for several threads.</summary>
internal sealed class SearchService(ILibrary library, TopicCatalog topics, SearchOptions options, IPassageVectors? vectors = null)
{
    private readonly QuestionExpander _expander = new(topics, options.Expansion);
    private readonly PassageRanker _ranker = new(options.Ranking);

    public SearchService(ILibrary library, ConceptCatalog concepts)
        : this(library, new TopicCatalog(concepts), new SearchOptions())
    {
    }

    public DocumentRouter Router { get; } = new(library, topics, options.Routing);

    /// <param name="top">How many pages come back.</param>
    public async Task<SearchOutcome> SearchAsync(string question, SearchScope scope, int top, CancellationToken cancellationToken)
    {
        using var span = SearchTelemetry.Begin();
        var route = await Router.RouteAsync(question, scope, cancellationToken);
        var languages = route.Documents.Select(routed => routed.Document.Language).Distinct().ToList();
        var expanded = _expander.Expand(route.Text, route.Period.Years, languages.Contains(null) ? null : languages.OfType<string>().ToHashSet());
        if (route.Documents.Count == 0 || expanded.Groups.Count == 0)
        {
            return new SearchOutcome([], route, expanded);
        }

        var (frequencies, passages) = await Router.Frequencies.OfAsync([.. expanded.Groups.SelectMany(group => group.Phrases).SelectMany(phrase => phrase).Distinct()], route.Version, cancellationToken);
        var statistics = new TermStatistics(frequencies, passages);
        var terms = CandidateTerms.Of(expanded, statistics, route.IsChosen ? long.MaxValue : options.MostPostings);
        var near = vectors is null ? [] : await NearAsync(question, route, cancellationToken);
        var texts = await library.PassageTextsAsync([.. (await CandidatesAsync(terms, route, cancellationToken)).Union(await SheetsAsync(expanded, route, cancellationToken)).Union(near)], cancellationToken);
        span.Searched(route.Documents.Count, texts.Count);
        var ranked = _ranker.Rank(expanded, statistics, texts, route.Documents.ToDictionary(routed => routed.Document.Id));
        if (near.Count > 0)
        {
            ranked = Fused(ranked, texts, near);
        }

        return new SearchOutcome([.. (route.Companies.Count > 1 ? InTurn(ranked) : ranked).Take(top)], route, expanded);
    }

    /// <summary>The statements that are asked for, in the documents that fit best.</summary>
    private async Task<List<long>> SheetsAsync(ExpandedQuestion question, DocumentRoute route, CancellationToken cancellationToken)
    {
        var found = new List<long>();
        if (route.IsChosen && route.Documents.Count <= options.MostSheetDocuments)
        {
            foreach (var document in route.Documents.Select(routed => routed.Document))
            {
                IReadOnlyCollection<string> languages = document.Language is { } language ? [language] : [.. Language.All.Select(item => item.Tag)];
                foreach (var sheet in question.Sheets.Keys)
                {
                    var query = new PassageQuery(CandidateTerms.OfSheet(sheet, languages), [document], options.Ranking.SheetCandidates);
                    found.AddRange((await library.FindPassagesAsync(query, cancellationToken)).Select(hit => hit.Id));
                }
            }
        }

        return found;
    }

    private async Task<List<long>> NearAsync(string question, DocumentRoute route, CancellationToken cancellationToken) =>
    [
        .. (await vectors!.NearestAsync(question, route.IsChosen ? [.. route.Documents.Select(routed => routed.Document)] : null, options.Nearest, cancellationToken)).Select(hit => hit.Id),
    ];

    /// <summary>Joins the ranking by words with that by meaning; a page stands where its nearest passage does.</summary>
    private static IReadOnlyList<SearchResult> Fused(IReadOnlyList<SearchResult> ranked, IReadOnlyList<PassageText> texts, List<long> near)
    {
        var pages = ranked.ToDictionary(page => (page.Document.Id, page.Page));
        var pageOf = texts.ToDictionary(text => text.Passage.Id, text => (text.Passage.DocumentId, text.Passage.Page));
        List<(long Document, int Page)> byMeaning = [.. near.Where(pageOf.ContainsKey).Select(id => pageOf[id]).Where(pages.ContainsKey).Distinct()];
        return [.. RankFusion.Fuse([.. ranked.Select(page => (page.Document.Id, page.Page))], byMeaning).Select(item => pages[item.Item] with { Score = item.Score })];
    }

    /// <summary>From each company as many, so that none is crowded out.</summary>
    private async Task<List<long>> CandidatesAsync(IReadOnlyList<QueryTerm> terms, DocumentRoute route, CancellationToken cancellationToken)
    {
        var companies = route.IsChosen ? route.Documents.Select(routed => routed.Document).GroupBy(document => document.CompanyId).Select(IReadOnlyList<DocumentRecord>? (group) => [.. group]).ToList() : [null];
        var found = new List<long>();
        foreach (var documents in companies)
        {
            var query = new PassageQuery(terms, documents, Math.Max(options.Ranking.Candidates / companies.Count, options.LeastCandidates));
            found.AddRange((await library.FindPassagesAsync(query, cancellationToken)).Select(hit => hit.Id));
        }

        return found;
    }

    /// <summary>A question about several companies needs pages of each: their pages take turns.</summary>
    private static IEnumerable<SearchResult> InTurn(IReadOnlyList<SearchResult> ranked) => ranked
        .GroupBy(page => page.Document.CompanyId)
        .SelectMany(company => company.Select((page, place) => (Page: page, Place: place)))
        .OrderBy(item => item.Place).ThenByDescending(item => item.Page.Score)
        .Select(item => item.Page);
}
