using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Web.Facts;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Jobs;
using LittleGiants.Assistant.Web.Security;
using LittleGiants.Extraction.Criteria;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Documents;

/// <summary>The documents of the library: what they are, and taking them in and out.</summary>
internal static class DocumentApi
{
    private const int MaxAddress = 2000;

    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/documents").WithTags("documents");
        documents.MapGet("", async (DocumentShelf shelf, CancellationToken cancellationToken) =>
            TypedResults.Ok(await shelf.SummariesAsync(await shelf.AllAsync(cancellationToken), cancellationToken))).Described("ListDocuments", "All documents.");
        documents.MapGet("/{id:long}", GetAsync).Described("GetDocument", "All that is known of a document, without its text.", 404);
        documents.MapDelete("/{id:long}", RemoveAsync).AllowFrom(WebRole.Analyst).Described("RemoveDocument", "Hides a document, and removes it when the time to undo has passed.", 404);
        documents.MapPost("/{id:long}/restore", RestoreAsync).AllowFrom(WebRole.Analyst).Described("RestoreDocument", "Undoes a removal.", 404, 409);
        documents.MapPost("/samples", AddSamplesAsync).AllowFrom(WebRole.Analyst).Described("AddSamples", "Adds the invented reports that ship with the program.", 404);
        documents.MapPost("/address", AddAddressAsync).AllowFrom(WebRole.Analyst).Described("AddAddress", "Fetches a document from a public address.", 400);
        documents.MapPages();
    }

    public static ProblemHttpResult NotFound() => ApiProblem.NotFound("documentNotFound", "There is no such document in the library, or it was removed; the list shows those that are there.");

    private static async Task<Results<Ok<DocumentDetail>, ProblemHttpResult>> GetAsync(
        long id, AskedLanguage? language, DocumentShelf shelf, ILibrary library, WebOptions options, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(id, cancellationToken) is not { } document)
        {
            return NotFound();
        }

        var views = new FactViews(language.Tag());
        var facts = await library.FactsAsync(new FactQuery { DocumentId = id }, cancellationToken);
        return TypedResults.Ok(DocumentDetail.Of(
            (await shelf.SummariesAsync([document], cancellationToken))[0],
            document,
            options.Authentication == AuthenticationKind.None,
            await library.PagesAsync(id, cancellationToken),
            [.. facts.Select(fact => views.Of(fact, document))],
            views.Absent(document, new HashSet<string>(), CriteriaProfile.Find(CriteriaProfile.DefaultId)!)));
    }

    private static async Task<Results<Accepted<Removal>, ProblemHttpResult>> RemoveAsync(long id, PendingRemovals removals, HttpContext context, CancellationToken cancellationToken)
    {
        if (await removals.RemoveAsync(id, cancellationToken) is not { } removed)
        {
            return NotFound();
        }

        AuditLog.Note(context, removed.Document.Name);
        return TypedResults.Accepted((string?)null, removed.Removal);
    }

    private static async Task<Results<Ok<DocumentSummary>, ProblemHttpResult>> RestoreAsync(long id, DocumentShelf shelf, PendingRemovals removals, CancellationToken cancellationToken)
    {
        if (!await removals.RestoreAsync(id, cancellationToken))
        {
            return await shelf.FindAsync(id, cancellationToken) is null
                ? ApiProblem.Conflict("removed", "The document is removed already. Add its file again to have it back.")
                : ApiProblem.Conflict("notRemoved", "The document was not removed; there is nothing to undo.");
        }

        return await shelf.FindAsync(id, cancellationToken) is { } document ? TypedResults.Ok((await shelf.SummariesAsync([document], cancellationToken))[0]) : NotFound();
    }

    private static async Task<Results<Accepted<IReadOnlyList<Job>>, ProblemHttpResult>> AddSamplesAsync(JobDesk desk)
    {
        var samples = SampleFiles.All();
        return samples.Count == 0
            ? ApiProblem.NotFound("noSamples", "The samples are not beside the program. Drop a file of your own instead.")
            : TypedResults.Accepted((string?)null, await desk.AddAsync([.. samples.Select(path => new QueueItem(path) { Name = Path.GetFileName(path) })], CancellationToken.None));
    }

    /// <summary>Only the way in: what is fetched, and from where it may come, the downloader decides.</summary>
    private static async Task<Results<Accepted<Job>, ProblemHttpResult>> AddAddressAsync(AddressRequest request, JobDesk desk, HttpContext context)
    {
        var address = request.Url.Trim();
        if (!SourceFetcher.IsAddress(address) || address.Length > MaxAddress || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
        {
            return ApiProblem.BadRequest("This is no address of a document. Give one that begins with https:// or http://, without a name and password in it.", "badAddress");
        }

        AuditLog.Note(context, uri.GetLeftPart(UriPartial.Path));
        var jobs = await desk.AddAsync([new QueueItem(uri.AbsoluteUri) { Name = uri.AbsoluteUri }], CancellationToken.None);
        return TypedResults.Accepted($"/api/jobs/{jobs[0].Id}", jobs[0]);
    }
}
