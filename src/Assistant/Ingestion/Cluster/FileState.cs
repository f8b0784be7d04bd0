namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>How far a file of the shared queue is.</summary>
internal enum FileState
{
    Waiting,
    Running,
    Done,

    /// <summary>The library had the same content before.</summary>
    Known,
    Failed,
    Cancelled,
}
