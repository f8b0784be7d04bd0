namespace LittleGiants.Extraction.Tests.Hostile;

internal sealed record HostileRunOptions
{
    /// <summary>The one that encrypted seeds have.</summary>
    public string Password { get; init; } = "user";

    /// <summary>Wall time that readers are told to keep to.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Processor time from which a read counts as one over the limit; wall time says little on a busy machine.</summary>
    public TimeSpan SlowAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Wall time after which a read is given up.</summary>
    public TimeSpan HangAfter { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Managed memory that is too much, in bytes.</summary>
    public long MaxBytes { get; init; } = 512L << 20;

    /// <summary>Managed memory, above what the process holds for good, from which garbage is collected before a read, in bytes.</summary>
    public long CollectAbove { get; init; } = 64L << 20;

    /// <summary>How often memory is looked at.</summary>
    public TimeSpan SampleEvery { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>The stack of a thread of the pool in .NET, on Linux and Windows.</summary>
    public int StackBytes { get; init; } = 1536 * 1024;
}
