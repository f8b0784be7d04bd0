using System.Data.Common;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sharing;
using LittleGiants.Assistant.Web.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Health;

/// <summary>For whoever watches the process: it runs, and it can take work.</summary>
internal static class HealthApi
{
    private const string Good = "good";

    /// <summary>A proxy asks every few seconds, and does not wait for long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("live")).ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).ExcludeFromDescription();
    }

    private static async Task<JsonHttpResult<ReadyView>> ReadyAsync(ILibrary library, ISharedState state, JobDesk desk, Drain drain, CancellationToken cancellationToken)
    {
        var view = new ReadyView(
            await LibraryAsync(library, state, cancellationToken),
            desk.Health == Good ? Good : "Files cannot be read at the moment; the server's log says why.",
            drain.HasBegun ? "The process is about to end." : Good);
        return TypedResults.Json(view, statusCode: view is { Library: Good, Queue: Good, Process: Good } ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<string> LibraryAsync(ILibrary library, ISharedState state, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await library.VersionAsync(limit.Token).WaitAsync(limit.Token);
            await state.CheckAsync(limit.Token).WaitAsync(limit.Token);
            return Good;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "The library does not answer.";
        }
        catch (Exception exception) when (exception is DbException or LibraryException)
        {
            return "The library cannot be used: it cannot be reached, or a newer program has taken it over.";
        }
    }
}
