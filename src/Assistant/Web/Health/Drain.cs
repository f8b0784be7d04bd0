using LittleGiants.Assistant.Library.Sharing;
using LittleGiants.Assistant.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace LittleGiants.Assistant.Web.Health;

/// <summary>The end of the process: nothing new begins, what was begun has some time, and whoever listens is sent to another process where there are others.</summary>
internal sealed class Drain(ISharedState state)
{
    private readonly CancellationTokenSource _begun = new();

    public bool HasBegun => _begun.IsCancellationRequested;

    /// <summary>Ends streams that can go on at another process.</summary>
    public CancellationToken Elsewhere => state.Streams is null ? CancellationToken.None : _begun.Token;

    public void Begin() => _begun.Cancel();
}

internal static class DrainRefusal
{
    private const int RetrySeconds = 1;

    /// <summary>A write that begins something long.</summary>
    public static RouteHandlerBuilder NotWhileDraining(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (context, next) =>
    {
        if (!context.HttpContext.RequestServices.GetRequiredService<Drain>().HasBegun)
        {
            return await next(context);
        }

        context.HttpContext.Response.Headers[HeaderNames.RetryAfter] = $"{RetrySeconds}";
        return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "draining", "This server is about to end and begins nothing new. Try again in a moment.");
    });
}
