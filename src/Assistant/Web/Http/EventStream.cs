using System.Reflection;
using LittleGiants.Assistant.Web.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LittleGiants.Assistant.Web.Http;

/// <summary>Server-sent events, each on its way as soon as it happens. A quiet stream pings, so that nobody between takes it for dead; it ends when the host stops, or when it had better go on at another process.</summary>
internal sealed class EventStream(IAsyncEnumerable<ServerEvent> events) : IResult, IEndpointMetadataProvider
{
    public const string MediaType = "text/event-stream";

    /// <summary>Proxies cut connections that are silent for a minute, some for half of one.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    private static readonly ServerEvent Ping = new("ping", "{}");
    private static readonly ServerEvent Reconnect = new("reconnect", "{}");

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [MediaType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var clock = httpContext.RequestServices.GetRequiredService<TimeProvider>();
        var host = httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        var drain = httpContext.RequestServices.GetRequiredService<Drain>();

        // Opened while the process ends: then there was no other to go to.
        var elsewhere = drain.HasBegun ? CancellationToken.None : drain.Elsewhere;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, host.ApplicationStopping, elsewhere);
        try
        {
            await response.Body.FlushAsync(ending.Token);
            await WriteAsync(response, clock, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The listener left, or the host stops: it resumes by the last id.
            if (elsewhere.IsCancellationRequested && !httpContext.RequestAborted.IsCancellationRequested)
            {
                await WriteAsync(response, Reconnect, httpContext.RequestAborted);
            }
        }
    }

    /// <param name="cancellationToken">What is there already is still written.</param>
    private async Task WriteAsync(HttpResponse response, TimeProvider clock, CancellationToken cancellationToken)
    {
        var aborted = response.HttpContext.RequestAborted;
        await using var all = events.GetAsyncEnumerator(cancellationToken);
        var next = all.MoveNextAsync().AsTask();
        while (true)
        {
            if (!next.IsCompleted)
            {
                using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                var isQuiet = await Task.WhenAny(next, Task.Delay(Quiet, clock, waiting.Token)) != next;
                await waiting.CancelAsync();
                if (isQuiet && !cancellationToken.IsCancellationRequested)
                {
                    await WriteAsync(response, Ping, aborted);
                    continue;
                }
            }

            if (!await next)
            {
                return;
            }

            await WriteAsync(response, all.Current, aborted);
            next = all.MoveNextAsync().AsTask();
        }
    }

    private static async Task WriteAsync(HttpResponse response, ServerEvent one, CancellationToken cancellationToken)
    {
        await response.WriteAsync($"{(one.Id is { } id ? $"id: {id}\n" : "")}event: {one.Name}\ndata: {one.Data}\n\n", cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
