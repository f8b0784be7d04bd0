using System.Collections.Concurrent;
using Quartz;

namespace LittleGiants.Assistant.Ingestion.Queue;

/// <summary>What the jobs of one run share, and which of them are not done.</summary>
internal sealed class QueueWork(DocumentIngestion ingestion, SourceFetcher fetcher, IngestionOptions options, IIngestionMonitor? monitor, CancellationToken stopping)
{
    private readonly ConcurrentDictionary<JobKey, bool> _waiting = new();
    private readonly ConcurrentDictionary<JobKey, bool> _running = new();
    private int _failed;
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DocumentIngestion Ingestion => ingestion;

    public SourceFetcher Fetcher => fetcher;

    public IngestionOptions Options => options;

    /// <summary>Who hears of the work on one file; by default who hears of all.</summary>
    public Func<QueueItem, IIngestionMonitor?> MonitorOf { get; init; } = _ => monitor;

    public CancellationToken Stopping => stopping;

    public int WaitingCount => _waiting.Count;

    public int FailedCount => Volatile.Read(ref _failed);

    /// <summary>Ends when all files that were expected are done.</summary>
    public Task Done => _done.Task;

    public void Expect(IEnumerable<JobKey> keys)
    {
        foreach (var key in keys)
        {
            _waiting[key] = true;
        }

        if (_waiting.IsEmpty)
        {
            _done.TrySetResult();
        }
    }

    public void Begin(JobKey key) => _running[key] = true;

    /// <summary>After its job wrote the last of it.</summary>
    public void End(JobKey key) => _running.TryRemove(key, out _);

    public bool IsRunning(JobKey key) => _running.ContainsKey(key);

    public void Finish(QueueItem item, IngestionOutcome outcome)
    {
        MonitorOf(item)?.Finished(outcome);
        if (outcome.Failure is not null)
        {
            Interlocked.Increment(ref _failed);
        }

        _waiting.TryRemove(item.Key, out _);
        if (_waiting.IsEmpty)
        {
            _done.TrySetResult();
        }
    }
}
