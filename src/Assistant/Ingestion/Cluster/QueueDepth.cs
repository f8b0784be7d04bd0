namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>How much there is to do.</summary>
/// <param name="OldestWaiting">How long the one that waits longest has waited; null when none waits.</param>
internal sealed record QueueDepth(long Waiting, long Running, long Failed, TimeSpan? OldestWaiting);
