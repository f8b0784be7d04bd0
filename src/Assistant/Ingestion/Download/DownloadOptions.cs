using System.Net;

namespace LittleGiants.Assistant.Ingestion.Download;

/// <summary>Limits of one download: what answers at an address is a stranger.</summary>
internal sealed record DownloadOptions
{
    /// <summary>Bytes after unpacking.</summary>
    public long MaxBytes { get; init; } = 512L * 1024 * 1024;

    public int MaxRedirects { get; init; } = 5;

    /// <summary>Wall time for all of it.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the other side may be silent.</summary>
    public TimeSpan MaxSilence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Which machines may be asked.</summary>
    public Func<IPAddress, bool> IsAllowed { get; init; } = PublicAddresses.Includes;
}
