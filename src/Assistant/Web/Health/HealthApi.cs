using LittleGiants.Assistant.Library;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Health;

/// <summary>For whoever watches the process: it runs, and it can work.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("live")).ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).ExcludeFromDescription();
    }

    private static async Task<JsonHttpResult<ReadyView>> ReadyAsync(ILibrary library, CancellationToken cancellationToken)
    {
        string state;
        try
        {
            await library.VersionAsync(cancellationToken);
            state = "good";
        }
        catch (System.Data.Common.DbException exception)
        {
            state = exception.Message;
        }

        return TypedResults.Json(new ReadyView(state, "good"), statusCode: state == "good" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
