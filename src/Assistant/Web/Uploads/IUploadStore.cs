using LittleGiants.Assistant.Ingestion.Queue;

namespace LittleGiants.Assistant.Web.Uploads;

/// <summary>Files that are being sent in pieces. Another user's is not found.</summary>
internal interface IUploadStore
{
    /// <returns>Null when the user has too many open ones.</returns>
    Task<OpenUpload?> OpenAsync(string user, string name, long size, CancellationToken cancellationToken);

    Task<OpenUpload?> FindAsync(string id, string user, CancellationToken cancellationToken);

    /// <summary>Bytes received so far.</summary>
    Task<long> ReceivedAsync(OpenUpload upload, CancellationToken cancellationToken);

    /// <summary>Bytes still free on this machine where a whole file must lie; it is there twice while it is read.</summary>
    long FreeBytes();

    /// <summary>Appends a piece as it comes; what came before a break stays.</summary>
    /// <returns>Bytes received in all; null when <paramref name="offset"/> is not where the next piece begins.</returns>
    /// <exception cref="InvalidDataException">There are more bytes than were announced.</exception>
    Task<long?> AppendAsync(OpenUpload upload, long offset, Stream content, CancellationToken cancellationToken);

    /// <summary>Makes a file of the pieces, for the queue.</summary>
    /// <returns>Null when bytes are missing.</returns>
    Task<QueueItem?> CompleteAsync(OpenUpload upload, CancellationToken cancellationToken);

    /// <summary>After the queue has it, or when it is given up.</summary>
    Task RemoveAsync(OpenUpload upload, CancellationToken cancellationToken);
}
