using LittleGiants.Assistant.Ingestion.Download;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Ingestion;

/// <summary>Limits of the work on one library.</summary>
internal sealed record IngestionOptions
{
    /// <summary>How many files are worked on at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How often a file is tried when the disk, the database or the network fails.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>How long it rests before the second try; four times as long before each further one.</summary>
    public TimeSpan FirstRest { get; init; } = TimeSpan.FromSeconds(1);

    public ReadOptions Reading { get; init; } = new();

    public DownloadOptions Download { get; init; } = new();
}
