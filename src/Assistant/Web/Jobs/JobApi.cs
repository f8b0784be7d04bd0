using System.Runtime.CompilerServices;
using System.Text.Json;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Jobs;

/// <summary>Files on their way into the library.</summary>
internal static class JobApi
{
    /// <summary>Changes of one page after another are told together.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(150);

    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("jobs");
        jobs.MapGet("", (JobBoard board) => TypedResults.Ok(board.All())).Described("ListJobs", "All files on their way, and those that just arrived or failed.");
        jobs.MapGet("/events", Events).Described("WatchJobs", "The same as events: all first, then each change.");
        jobs.MapPost("/{id}/cancel", CancelAsync).AllowFrom(WebRole.Analyst).Described("CancelJob", "Takes a file out of the queue.", 404, 409);
        jobs.MapPost("/{id}/retry", RetryAsync).AllowFrom(WebRole.Analyst).Described("RetryJob", "Tries a file again that failed or was cancelled.", 404, 409);
        jobs.MapDelete("/{id}", DismissAsync).AllowFrom(WebRole.Analyst).Described("DismissJob", "Forgets a job that is over.", 404, 409);
    }

    private static EventStream Events(JobBoard board) => new(ChangesAsync(board));

    /// <summary>"job" for each job and each change, "gone" for one that was dismissed.</summary>
    private static async IAsyncEnumerable<ServerEvent> ChangesAsync(JobBoard board, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var version = 0L; ;)
        {
            var (next, changed, gone, signal) = board.Since(version);
            foreach (var job in changed)
            {
                yield return new ServerEvent("job", JsonSerializer.Serialize(job, WebJson.Options));
            }

            foreach (var id in gone)
            {
                yield return new ServerEvent("gone", JsonSerializer.Serialize(new GoneJob(id), WebJson.Options));
            }

            version = Math.Max(next, 1);
            await signal.WaitAsync(cancellationToken);
            await Task.Delay(Gather, cancellationToken);
        }
    }

    private static async Task<Results<Ok<Job>, ProblemHttpResult>> CancelAsync(string id, JobBoard board, JobDesk desk, CancellationToken cancellationToken)
    {
        if (board.Find(id) is not { } found)
        {
            return NotFound();
        }

        if (found.Job.IsOver())
        {
            return ApiProblem.Conflict("jobOver", $"{found.Job.Name} is done already; there is nothing to cancel.");
        }

        await desk.CancelAsync(found.Item, cancellationToken);
        return TypedResults.Ok(board.Find(id)?.Job ?? found.Job);
    }

    private static async Task<Results<Ok<Job>, ProblemHttpResult>> RetryAsync(string id, JobBoard board, JobDesk desk, CancellationToken cancellationToken)
    {
        if (board.Find(id) is not { } found)
        {
            return NotFound();
        }

        if (found.Job.State is not (JobState.Failed or JobState.Cancelled))
        {
            return ApiProblem.Conflict("jobNotFailed", $"{found.Job.Name} neither failed nor was cancelled; there is nothing to try again.");
        }

        return TypedResults.Ok((await desk.AddAsync([found.Item with { Failure = null, Attempts = 0 }], cancellationToken))[0]);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DismissAsync(string id, JobBoard board, JobDesk desk, CancellationToken cancellationToken)
    {
        if (board.Find(id) is not { } found)
        {
            return NotFound();
        }

        if (!found.Job.IsOver())
        {
            return ApiProblem.Conflict("jobNotOver", $"{found.Job.Name} is still on its way; cancel it first.");
        }

        await desk.DismissAsync(found.Item, cancellationToken);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult NotFound() => ApiProblem.NotFound("jobNotFound", "There is no such job any more; the list of jobs shows those that are.");
}
