using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Extraction.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace LittleGiants.Assistant.Web.Documents;

/// <summary>What stands on the pages of a document, where, and the original itself.</summary>
internal static class PageApi
{
    /// <summary>Even opened in the browser by hand, a document of a stranger runs nothing and loads nothing.</summary>
    private const string Caged = "default-src 'none'; sandbox";

    public static void MapPages(this IEndpointRouteBuilder documents)
    {
        documents.MapGet("/{id:long}/pages/{number:int}", GetAsync).Described("GetPage", "The text of a page.", 404);
        documents.MapGet("/{id:long}/pages/{number:int}/boxes", BoxesAsync).Described("GetBoxes", "Where a part of the text stands on a page.", 400, 404);
        documents.MapGet("/{id:long}/file", FileAsync).Described("GetOriginal", "The original file.", 404).GivesFile("application/octet-stream");
    }

    private static async Task<Results<Ok<PageText>, ProblemHttpResult>> GetAsync(long id, int number, DocumentShelf shelf, ILibrary library, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(id, cancellationToken) is not { } document)
        {
            return DocumentApi.NotFound();
        }

        return await library.PageAsync(id, number, cancellationToken) is { } page
            ? TypedResults.Ok(new PageText(
                id, document.Name, document.MediaType, number, document.PageCount, page.Width, page.Height, PageQualities.Of(page.Quality), page.Start, page.Text, page.Boxes.Count > 0))
            : NoPage(document, number);
    }

    /// <summary>One box for each printed line of the part of the span that stands on the page.</summary>
    private static async Task<Results<Ok<List<PageBox>>, ProblemHttpResult>> BoxesAsync(
        long id, int number, int start, int end, DocumentShelf shelf, ILibrary library, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(id, cancellationToken) is not { } document)
        {
            return DocumentApi.NotFound();
        }

        if (start < 0 || end < start)
        {
            return ApiProblem.BadRequest("start and end are places in the document's text, the end not before the start.");
        }

        if (await library.PageAsync(id, number, cancellationToken) is not { } page)
        {
            return NoPage(document, number);
        }

        var first = Math.Clamp(start - page.Start, 0, page.Text.Length);
        var last = Math.Clamp(end - page.Start, first, page.Text.Length);
        return page.Boxes.Count < last
            ? TypedResults.Ok(new List<PageBox>())
            : TypedResults.Ok(PrintedLines.Of(number, page.Text.AsSpan(first..last), [.. page.Boxes.Skip(first).Take(last - first)])
                .ConvertAll(region => new PageBox(region.Page, region.Box.X, region.Box.Y, region.Box.Width, region.Box.Height)));
    }

    private static async Task<Results<PhysicalFileHttpResult, ProblemHttpResult>> FileAsync(
        long id, DocumentShelf shelf, IFileStore files, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(id, cancellationToken) is not { } document)
        {
            return DocumentApi.NotFound();
        }

        if (await files.FindAsync(document.Sha256, cancellationToken) is not { } path)
        {
            return ApiProblem.NotFound("originalMissing", $"The original of {document.Name} is not in the library; only what was read of it is. Add its file again to have it here.");
        }

        response.Headers.ContentSecurityPolicy = Caged;
        response.Headers.CacheControl = "private, no-cache";
        return TypedResults.PhysicalFile(
            path, document.MediaType, document.Name, new DateTimeOffset(File.GetLastWriteTimeUtc(path)), new EntityTagHeaderValue($"\"{document.Sha256}\""), enableRangeProcessing: true);
    }

    private static ProblemHttpResult NoPage(DocumentRecord document, int number) => ApiProblem.NotFound(
        "pageNotFound", FormattableString.Invariant($"{document.Name} has no page {number}; it has {document.PageCount}."));
}
