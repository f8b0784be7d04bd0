using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>What of a file is put into the store before it is queued, so that any machine can take it.</summary>
internal static class ClusterFiling
{
    /// <returns>The item with its content's hash; as it was when it is an address, or when its content cannot be read: then the try tells why.</returns>
    public static async Task<QueueItem> StoredAsync(QueueItem item, IFileStore files, ReadOptions options, CancellationToken cancellationToken)
    {
        if (item.Sha256 is not null || SourceFetcher.IsAddress(item.Source))
        {
            return item;
        }

        try
        {
            var file = new FileInfo(item.Source);
            return file.Exists && file.Length > 0 && file.Length <= options.MaxFileBytes ? item with { Sha256 = await files.AddFileAsync(file.FullName, cancellationToken) } : item;
        }
        catch (UnauthorizedAccessException)
        {
            return item;
        }
    }
}
