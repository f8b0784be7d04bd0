using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Assistant.Web.Companies;
using LittleGiants.Assistant.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Searching;

/// <summary>The pages that answer a question.</summary>
internal static class SearchApi
{
    private const int MaxQuery = 1_000;
    private const int MaxTop = 100;
    private const int DefaultTop = 10;
    private const int SnippetLength = 320;

    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapGroup("").WithTags("search").MapGet("/search", SearchAsync).Described(
        "SearchPages", "The pages of the library, of a company or of a document that answer a question, best first.", StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<SearchResult>, ProblemHttpResult>> SearchAsync(
        string q, long? document, long? company, int? year, int? top, ILibrary library, SearchService search, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(q) || q.Length > MaxQuery)
        {
            return ApiProblem.BadRequest($"A query has 1 to {MaxQuery} characters.");
        }

        if (top is < 1 or > MaxTop)
        {
            return ApiProblem.BadRequest($"'top' is a number from 1 to {MaxTop}.");
        }

        var documents = await library.DocumentsAsync(cancellationToken);
        var companies = (await library.CompaniesAsync(cancellationToken)).ToDictionary(item => item.Id, item => item.Name);
        if (document is { } asked && documents.All(item => item.Id != asked))
        {
            return ApiProblem.NotFound("documentNotFound", FormattableString.Invariant($"There is no document {asked}; it may have been removed."));
        }

        if (company is { } of && !companies.ContainsKey(of))
        {
            return CompaniesApi.NotFound(of);
        }

        var outcome = await search.SearchAsync(q, Scope(documents, document, company, year), top ?? DefaultTop, cancellationToken);
        return TypedResults.Ok(new SearchResult(q, [.. outcome.Pages.Select(page => Hit(page, outcome, companies))], outcome.Route.Unknown));
    }

    private static SearchScope Scope(IReadOnlyList<DocumentRecord> documents, long? document, long? company, int? year) =>
        document is null && company is null && year is null ? SearchScope.Everything : SearchScope.Of([.. documents
            .Where(item => (document is null || item.Id == document) && (company is null || item.CompanyId == company) && (year is null || item.FiscalYear == year))
            .Select(item => item.Id)]);

    private static SearchHit Hit(Search.SearchResult page, SearchOutcome outcome, Dictionary<long, string> companies)
    {
        var (passage, text, _) = page.Passages[0];
        var snippet = Snippet.Of(text, outcome.Query, SnippetLength);
        var start = passage.Span.Start + snippet.Start;
        return new SearchHit(
            page.Document.Id,
            page.Document.Name,
            page.Document.CompanyId is { } company ? companies.GetValueOrDefault(company) : null,
            page.Page,
            passage.Heading.Length > 0 ? passage.Heading : null,
            snippet.Text,
            start,
            start + snippet.Text.Length,
            Math.Round(page.Score, 4));
    }
}
