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

    public static WebOptions From(IConfiguration settings) => settings.GetSection(Section).Get<WebOptions>() ?? new WebOptions();
}
