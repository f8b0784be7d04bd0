using System.Globalization;
using LittleGiants.Assistant.Ingestion.Download;
using LittleGiants.Assistant.Web.Health;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Jobs;
using LittleGiants.Assistant.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Uploads;

/// <summary>Sending a file in pieces, so that a break costs one piece. A piece goes to disk as it comes; no file is ever held in memory.</summary>
internal static class UploadApi
{
    /// <summary>Bytes that stay free on the disk.</summary>
    private const long DiskReserve = 256L * 1024 * 1024;

    public static void MapUploads(this IEndpointRouteBuilder api, WebOptions options)
    {
        var uploads = api.MapGroup("/uploads").WithTags("uploads").AllowFrom(WebRole.Analyst);
        uploads.MapPost("", OpenAsync).NotWhileDraining().Described("OpenUpload", "Announces a file that will be sent.", 400, 413, 429, 503, 507);
        uploads.MapGet("/{id}", GetAsync).Described("GetUpload", "How much of a file has arrived.", 404);
        uploads.MapPatch("/{id}", AppendAsync).Described("AppendToUpload", "Sends the next piece of a file.", 400, 404, 409, 413).Accepts<Stream>("application/octet-stream").Unaudited()
            .WithMetadata(new RequestSizeLimitAttribute(options.ChunkBytes));
        uploads.MapPost("/{id}/complete", CompleteAsync).Described("CompleteUpload", "Turns a file that has arrived over to be read.", 404, 409);
        uploads.MapDelete("/{id}", GiveUpAsync).Described("GiveUpUpload", "Gives an upload up.", 404);
    }

    private static async Task<Results<Created<Upload>, ProblemHttpResult>> OpenAsync(UploadRequest request, WebUser user, IUploadStore store, WebOptions options, CancellationToken cancellationToken)
    {
        var name = DownloadName.OfSent(request.Name);
        if (request.Size <= 0)
        {
            return ApiProblem.BadRequest($"{name} is empty. Look whether it was saved completely.", "empty");
        }

        if (request.Size > options.MaxUploadBytes)
        {
            return ApiProblem.Of(StatusCodes.Status413PayloadTooLarge, "tooLarge", FormattableString.Invariant($"{name} has {request.Size:N0} bytes; the limit is {options.MaxUploadBytes:N0}. Split it, or print the pages that matter to a smaller PDF."));
        }

        if (store.FreeBytes() - DiskReserve < request.Size * 2)
        {
            return ApiProblem.Of(StatusCodes.Status507InsufficientStorage, "diskFull", $"There is not enough room left on the disk of the library for {name}. Make room, then send it again.");
        }

        return await store.OpenAsync(user.Name, name, request.Size, cancellationToken) is { } upload
            ? TypedResults.Created($"/api/uploads/{upload.Id}", View(upload, 0, options))
            : ApiProblem.Of(StatusCodes.Status429TooManyRequests, "tooManyUploads", FormattableString.Invariant($"{options.MaxOpenUploads} files are being sent already. Wait until some are done, then send {name}."));
    }

    private static async Task<Results<Ok<Upload>, ProblemHttpResult>> GetAsync(string id, WebUser user, IUploadStore store, WebOptions options, CancellationToken cancellationToken) =>
        await store.FindAsync(id, user.Name, cancellationToken) is { } upload ? TypedResults.Ok(View(upload, await store.ReceivedAsync(upload, cancellationToken), options)) : Gone();

    private static async Task<Results<Ok<Upload>, ProblemHttpResult>> AppendAsync(
        string id, [FromHeader(Name = "Upload-Offset")] long offset, WebUser user, IUploadStore store, WebOptions options, HttpRequest request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, user.Name, cancellationToken) is not { } upload)
        {
            return Gone();
        }

        try
        {
            return await store.AppendAsync(upload, offset, request.Body, cancellationToken) is { } received
                ? TypedResults.Ok(View(upload, received, options))
                : Mismatch(await store.ReceivedAsync(upload, cancellationToken));
        }
        catch (FileNotFoundException)
        {
            return Gone();
        }
        catch (InvalidDataException exception)
        {
            return ApiProblem.BadRequest($"{exception.Message} Send {upload.Name} anew.", "tooManyBytes");
        }
    }

    private static async Task<Results<Accepted<Job>, ProblemHttpResult>> CompleteAsync(string id, WebUser user, IUploadStore store, JobDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, user.Name, cancellationToken) is not { } upload)
        {
            return Gone();
        }

        if (await store.CompleteAsync(upload, cancellationToken) is not { } item)
        {
            return ApiProblem.Conflict("uploadIncomplete", FormattableString.Invariant($"{upload.Name} has {upload.Size:N0} bytes, and {await store.ReceivedAsync(upload, cancellationToken):N0} have arrived. Send the rest first."));
        }

        AuditLog.Note(context, upload.Name);
        var jobs = await desk.AddAsync([item], CancellationToken.None);
        await store.RemoveAsync(upload, CancellationToken.None);
        return TypedResults.Accepted($"/api/jobs/{jobs[0].Id}", jobs[0]);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> GiveUpAsync(string id, WebUser user, IUploadStore store, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, user.Name, cancellationToken) is not { } upload)
        {
            return Gone();
        }

        await store.RemoveAsync(upload, cancellationToken);
        return TypedResults.NoContent();
    }

    private static Upload View(OpenUpload upload, long received, WebOptions options) => new(upload.Id, upload.Name, upload.Size, received, options.ChunkBytes);

    private static ProblemHttpResult Mismatch(long received) => ApiProblem.Of(
        StatusCodes.Status409Conflict,
        "offsetMismatch",
        string.Create(CultureInfo.InvariantCulture, $"{received} bytes have arrived; go on from there."),
        new Dictionary<string, object?> { ["offset"] = received });

    private static ProblemHttpResult Gone() => ApiProblem.NotFound("uploadGone", "There is no such upload any more: it was completed, given up, or stood still for too long. Send the file anew.");
}
