using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LittleGiants.Assistant.Web.Http;

/// <summary>What the OpenAPI document says of an endpoint beyond its types.</summary>
internal static class EndpointDescription
{
    /// <param name="name">A verb and a noun; the client's function is called so.</param>
    /// <param name="summary">One sentence.</param>
    /// <param name="problems">The refusals an honest client can meet, by status.</param>
    public static RouteHandlerBuilder Described(this RouteHandlerBuilder endpoint, string name, string summary, params int[] problems)
    {
        endpoint.WithName(name).WithSummary(summary);
        foreach (var status in problems.Append(StatusCodes.Status401Unauthorized).Distinct().Order())
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint;
    }

    /// <summary>The answer is a file to be kept, never a page to be shown.</summary>
    public static RouteHandlerBuilder GivesFile(this RouteHandlerBuilder endpoint, params string[] mediaTypes) =>
        endpoint.Produces<Stream>(StatusCodes.Status200OK, mediaTypes[0], mediaTypes[1..]);
}
