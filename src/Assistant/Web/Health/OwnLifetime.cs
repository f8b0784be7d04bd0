using Microsoft.Extensions.Hosting;

namespace LittleGiants.Assistant.Web.Health;

/// <summary>The host listens to no signal of its own: the usual lifetime would cut off whoever listens to an answer before the page has drained.</summary>
internal sealed class OwnLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
