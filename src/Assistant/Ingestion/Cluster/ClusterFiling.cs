using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Reading;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>What of a file is put into the store before it is queued, so that any machine can take it.</summary>
internal static class ClusterFiling
{
    /// <returns>The item with its content's hash; as it was when it is an address, or when its content cannot be read: then the try tells why.</returns>
    public static async Task<QueueItem> StoredAsync(QueueItem item, IFileStore files, ReadOptions options, CancellationToken cancellationToken) =>
        item.Sha256 is not null || SourceFetcher.IsAddress(item.Source) || FileReading.Load(item.Source, options, out var content) is not null
            ? item
            : item with { Sha256 = await files.AddAsync(content, cancellationToken) };
}
