using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace LittleGiants.Assistant.Telemetry;

/// <summary>How much waits in the queues that this process works on, and what failed in them. A process without a queue tells nothing.</summary>
internal static class QueueTelemetry
{
    private static readonly ConcurrentDictionary<Watched, bool> Queues = [];

    private static readonly ObservableGauge<long> Waiting =
        ProductTelemetry.Meter.CreateObservableGauge("little_giants.queue.waiting", () => Queues.Keys.Select(queue => new Measurement<long>(queue.Waiting())), "{file}", "Files that wait or are worked on.");

    [SuppressMessage("CodeQuality", "IDE0052", Justification = "An observed instrument lives as long as it is held.")]
    private static readonly ObservableGauge<long> Failed =
        ProductTelemetry.Meter.CreateObservableGauge("little_giants.queue.failed", () => Queues.Keys.Select(queue => new Measurement<long>(queue.Failed())), "{file}", "Files that were given up and stay until somebody decides.");

    /// <summary>Whether somebody listens: a queue whose depth has to be asked for is asked only then.</summary>
    public static bool IsObserved => Waiting.Enabled;

    /// <summary>Until the result is disposed. Both are asked at every export, from another thread: they look at what is in memory.</summary>
    public static IDisposable Watch(Func<long> waiting, Func<long> failed)
    {
        var watched = new Watched(waiting, failed);
        Queues[watched] = true;
        return watched;
    }

    private sealed class Watched(Func<long> waiting, Func<long> failed) : IDisposable
    {
        public Func<long> Waiting => waiting;

        public Func<long> Failed => failed;

        public void Dispose() => Queues.TryRemove(this, out _);
    }
}
