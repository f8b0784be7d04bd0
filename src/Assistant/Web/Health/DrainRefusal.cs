using LittleGiants.Assistant.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace LittleGiants.Assistant.Web.Health;

/// <summary>What a process that is about to end says to what would begin.</summary>
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
