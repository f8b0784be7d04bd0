using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Web;

/// <summary>The section <c>Web</c> of the settings: limits of what comes over the network, and who may use the page.</summary>
internal sealed record WebOptions
{
    public const string Section = "Web";

    /// <summary>Bytes of one uploaded file; what the readers take at most.</summary>
    public long MaxUploadBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Bytes of one piece of an upload: small enough to be sent again after a break, large enough that a report is few requests.</summary>
    public int ChunkBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Files that are being sent at once, of one user.</summary>
    public int MaxOpenUploads { get; init; } = 200;

    /// <summary>Hours without a byte after which an upload is given up.</summary>
    public double UploadHours { get; init; } = 24;

    /// <summary>Seconds in which the removal of a document can be undone.</summary>
    public double UndoSeconds { get; init; } = 10;

    /// <summary>Files that are read at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    public static WebOptions From(IConfiguration settings) => settings.GetSection(Section).Get<WebOptions>() ?? new WebOptions();
}
