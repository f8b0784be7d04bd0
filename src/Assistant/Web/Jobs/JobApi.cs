using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace LittleGiants.Assistant.Web.Jobs;

/// <summary>Files on their way into the library.</summary>
internal static class JobApi
{
    /// <summary>Changes of one page after another are told together.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("jobs");
        jobs.MapGet("", (JobBoard board) => TypedResults.Ok(board.All())).WithName("ListJobs");
        jobs.MapGet("/events", Events).WithName("WatchJobs");
        jobs.MapPost("/{id}/cancel", CancelAsync).WithName("CancelJob").AllowFrom(WebRole.Analyst);
        jobs.MapPost("/{id}/retry", RetryAsync).WithName("RetryJob").AllowFrom(WebRole.Analyst);
        jobs.MapDelete("/{id}", DismissAsync).WithName("DismissJob").AllowFrom(WebRole.Analyst);
    }

    private static ServerSentEventsResult<object> Events(JobBoard board, IHostApplicationLifetime life, CancellationToken cancellationToken) =>
        TypedResults.ServerSentEvents(StreamAsync(board, life.ApplicationStopping, cancellationToken));

    /// <summary>"job" for each job and each change, "gone" for one that was dismissed, "ping" in silence.</summary>
    private static async IAsyncEnumerable<SseItem<object>> StreamAsync(JobBoard board, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        var version = 0L;
        while (!end.IsCancellationRequested)
        {
            var (next, changed, gone, signal) = board.Since(version);
            foreach (var job in changed)
            {
                yield return new SseItem<object>(job, "job");
            }

            foreach (var id in gone)
            {
                yield return new SseItem<object>(new GoneJob(id), "gone");
            }

            if (version == 0 || (changed.Count == 0 && gone.Count == 0))
            {
                yield return new SseItem<object>(new { }, "ping");
            }

            version = Math.Max(next, 1);
            await Task.WhenAny(signal, Task.Delay(Silence, end.Token));
            await Task.Delay(Gather, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
