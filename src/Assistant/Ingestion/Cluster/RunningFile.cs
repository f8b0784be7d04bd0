namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>A file that a worker is at. What is heard of it is kept here until it is told.</summary>
internal sealed class RunningFile(QueuedFile file, CancellationTokenSource end) : IIngestionMonitor
{
    private readonly Lock _lock = new();
    private FileProgress? _latest;
    private bool _isTold = true;

    public QueuedFile File => file;

    /// <summary>Whether it is not to be finished: it was cancelled, or another worker has taken it over.</summary>
    public bool IsRevoked { get; private set; }

    public FileProgress? Latest
    {
        get
        {
            lock (_lock)
            {
                return _latest;
            }
        }
    }

    /// <summary>What was not told yet; null when nothing is new.</summary>
    public FileProgress? TakeNews()
    {
        lock (_lock)
        {
            if (_isTold)
            {
                return null;
            }

            _isTold = true;
            return _latest;
        }
    }

    public void Advanced(string name, IngestionStage stage, int page, int pageCount)
    {
        lock (_lock)
        {
            _latest = new FileProgress(file.Id, stage, page, pageCount);
            _isTold = false;
        }
    }

    public void Finished(IngestionOutcome outcome)
    {
        // The row tells it.
    }

    public void Revoke()
    {
        IsRevoked = true;
        try
        {
            end.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It is over.
        }
    }
}
