using System.Data.Common;
using LittleGiants.Assistant.Ingestion.Cluster;
using LittleGiants.Assistant.Library;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LittleGiants.Assistant.Web.Http;

/// <summary>The request boundary: what an endpoint throws becomes a problem with a code; nothing of the program's inside is told.</summary>
internal static class ApiFailures
{
    public static IApplicationBuilder UseApiFailures(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = AnswerAsync,
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or LibraryException or QueueFullException or OperationCanceledException,
        })
        .UseStatusCodePages(context => BareAsync(context.HttpContext));

    private static Task AnswerAsync(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var answer = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ApiProblem.Of(StatusCodes.Status413PayloadTooLarge, "tooLarge", "The request is larger than this address takes."),
            BadHttpRequestException bad => ApiProblem.Of(bad.StatusCode, "badRequest", $"The request cannot be read: {(bad.InnerException ?? bad).Message}"),
            QueueFullException full => QueueFull(context, full),
            LibraryException library => ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "libraryProblem", library.Message),
            DbException database => ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "libraryProblem", $"The library failed: {database.Message} 'assistant verify' tells whether it is damaged."),
            IOException disk => ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "diskProblem", $"The disk of the library failed: {disk.Message} Make room or mend it, then try again."),
            _ => ApiProblem.Of(StatusCodes.Status500InternalServerError, "internalError", "Something went wrong that should not have; the server's log says more. Try again."),
        };
        return answer.ExecuteAsync(context);
    }

    private static ProblemHttpResult QueueFull(HttpContext context, QueueFullException full)
    {
        context.Response.Headers.RetryAfter = FormattableString.Invariant($"{QueueFullException.RetryAfter.TotalSeconds:0}");
        return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "queueFull", full.Message);
    }

    /// <summary>An answer of the framework without a body gets one.</summary>
    private static Task BareAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            return Task.CompletedTask;
        }

        var status = context.Response.StatusCode;
        var (code, detail) = status switch
        {
            StatusCodes.Status404NotFound => ("notFound", "There is nothing at this address of the API; /openapi/v1.json lists what there is."),
            StatusCodes.Status405MethodNotAllowed => ("methodNotAllowed", "This address does not take this method."),
            StatusCodes.Status413PayloadTooLarge => ("tooLarge", "The request is larger than this address takes."),
            StatusCodes.Status415UnsupportedMediaType => ("unsupportedMediaType", "The body of the request must be JSON (Content-Type: application/json)."),
            _ => ("badRequest", "The request cannot be read."),
        };
        return ApiProblem.Of(status, code, detail).ExecuteAsync(context);
    }
}
