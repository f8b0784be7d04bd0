using System.Collections.Concurrent;
using Quartz;

namespace LittleGiants.Assistant.Ingestion.Queue;

/// <summary>What the jobs of one run share, and which of them are not done.</summary>
internal sealed class QueueWork(DocumentIngestion ingestion, SourceFetcher fetcher, IngestionOptions options, IIngestionMonitor? monitor, CancellationToken stopping)
{
    private readonly ConcurrentDictionary<JobKey, bool> _waiting = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DocumentIngestion Ingestion => ingestion;

    public SourceFetcher Fetcher => fetcher;

    public IngestionOptions Options => options;

    public IIngestionMonitor? Monitor => monitor;

    public CancellationToken Stopping => stopping;

    public int WaitingCount => _waiting.Count;

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

    public void Finish(JobKey key, IngestionOutcome outcome)
    {
        monitor?.Finished(outcome);
        _waiting.TryRemove(key, out _);
        if (_waiting.IsEmpty)
        {
            _done.TrySetResult();
        }
    }
}
