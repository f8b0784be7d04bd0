using LittleGiants.Assistant.Ingestion.Download;
using LittleGiants.Assistant.Reading;
using LittleGiants.Assistant.Telemetry;

namespace LittleGiants.Assistant.Ingestion;

/// <summary>The content behind what the analyst named: a path or an address.</summary>
internal sealed class SourceFetcher(IngestionOptions options)
{
    public static bool IsAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>What to call a source before it was fetched.</summary>
    public static string NameOf(string source) => IsAddress(source) ? source : Path.GetFileName(source);

    /// <param name="name">For people; what an address leads to may have another.</param>
    public async Task<FetchedFile> FetchAsync(string source, string name, bool allowPrivate, IIngestionMonitor? monitor, CancellationToken cancellationToken)
    {
        using var span = IngestionTelemetry.BeginStage(IngestionTelemetry.Fetch);
        if (IsAddress(source))
        {
            monitor?.Advanced(name, IngestionStage.Downloading, 0, 0);
            using var downloader = new Downloader(options.Download with { IsAllowed = allowPrivate ? _ => true : options.Download.IsAllowed, MaxBytes = options.Reading.MaxFileBytes });
            return await downloader.GetAsync(source, cancellationToken);
        }

        monitor?.Advanced(name, IngestionStage.Copying, 0, 0);
        return FileReading.Load(source, options.Reading, out var content) is { } failure
            ? new FetchedFile(name, default, failure)
            : new FetchedFile(name, content);
    }
}
