namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>As many files wait as may wait; later there is room again.</summary>
internal sealed class QueueFullException(int most)
    : Exception(FormattableString.Invariant($"{most:N0} files wait to be read, and no more are taken until some are done. Try again in a minute, start more workers ('assistant work'), or raise Library:MaxQueued."))
{
    /// <summary>After which it is worth trying again.</summary>
    public static TimeSpan RetryAfter => TimeSpan.FromSeconds(30);
}
