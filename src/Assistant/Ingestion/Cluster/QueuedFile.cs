using LittleGiants.Assistant.Ingestion.Queue;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>One file as the shared queue keeps it.</summary>
/// <param name="Number">By which files of one priority are ordered.</param>
internal sealed record QueuedFile(QueueItem Item, long Number, FilePriority Priority, FileState State)
{
    public string Id => Item.Key.Name;

    /// <summary>Which beginning of the work this is; 0 before the first.</summary>
    public long Run { get; init; }

    public IngestionStage? Stage { get; init; }

    public int Page { get; init; }

    public int PageCount { get; init; }

    public long? DocumentId { get; init; }

    public string? Company { get; init; }

    /// <summary>What went wrong at the last try of a file that waits for the next.</summary>
    public string? Problem { get; init; }

    public bool IsOver => State is not (FileState.Waiting or FileState.Running);
}
