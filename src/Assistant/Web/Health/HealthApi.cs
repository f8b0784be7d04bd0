using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Web.Jobs;
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

    private static async Task<JsonHttpResult<ReadyView>> ReadyAsync(ILibrary library, JobDesk desk, CancellationToken cancellationToken)
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

        return TypedResults.Json(new ReadyView(state, desk.Health), statusCode: state == "good" && desk.Health == "good" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
