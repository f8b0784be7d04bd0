namespace LittleGiants.Assistant.Ingestion.Watching;

/// <summary>How patiently folders are watched.</summary>
internal sealed record WatchOptions
{
    /// <summary>How long a file must stay as it is before it is taken: a download pauses for a second, rarely for two.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often files that are still being written are looked at.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often folders are walked when nothing was heard: network drives tell of no change.</summary>
    public TimeSpan Rescan { get; init; } = TimeSpan.FromSeconds(10);
}
