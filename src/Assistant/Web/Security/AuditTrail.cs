using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>Writes the log as requests go by.</summary>
internal static class AuditTrail
{
    /// <summary>An endpoint whose requests are parts of one write that is logged elsewhere.</summary>
    public static TBuilder Unaudited<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new UnauditedMark());

    public static IApplicationBuilder UseAuditTrail(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch
        {
            await WriteAsync(context, StatusCodes.Status500InternalServerError);
            throw;
        }

        await WriteAsync(context, context.Response.StatusCode);
    });

    private static Task WriteAsync(HttpContext context, int status) =>
        RequestGuards.IsWrite(context.Request) && context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<UnauditedMark>() is null
            ? context.RequestServices.GetRequiredService<AuditLog>().WriteAsync(context, endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? context.Request.Method, status)
            : Task.CompletedTask;

    private sealed class UnauditedMark;
}
