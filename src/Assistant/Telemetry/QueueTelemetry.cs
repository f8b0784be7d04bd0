using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace LittleGiants.Assistant.Telemetry;

/// <summary>How much waits in the queues that this process works on, and what failed in them. A process without a queue tells nothing.</summary>
internal static class QueueTelemetry
{
    private static readonly ConcurrentDictionary<Watched, bool> Queues = [];

    [SuppressMessage("CodeQuality", "IDE0052", Justification = "An observed instrument lives as long as it is held.")]
    private static readonly ObservableGauge<int>[] Gauges =
    [
        ProductTelemetry.Meter.CreateObservableGauge("little_giants.queue.waiting", () => Queues.Keys.Select(queue => new Measurement<int>(queue.Waiting())), "{file}", "Files that wait or are worked on."),
        ProductTelemetry.Meter.CreateObservableGauge("little_giants.queue.failed", () => Queues.Keys.Select(queue => new Measurement<int>(queue.Failed())), "{file}", "Files that were given up and stay until somebody decides."),
    ];

    /// <summary>Until the result is disposed. Both are asked at every export, from another thread: they look at what is in memory.</summary>
    public static IDisposable Watch(Func<int> waiting, Func<int> failed)
    {
        var watched = new Watched(waiting, failed);
        Queues[watched] = true;
        return watched;
    }

    private sealed class Watched(Func<int> waiting, Func<int> failed) : IDisposable
    {
        public Func<int> Waiting => waiting;

        public Func<int> Failed => failed;

        public void Dispose() => Queues.TryRemove(this, out _);
    }
}
