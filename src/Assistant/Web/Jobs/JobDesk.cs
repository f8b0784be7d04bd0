using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library;
using Microsoft.Extensions.Hosting;

namespace LittleGiants.Assistant.Web.Jobs;

/// <summary>Puts files into the library's queue and takes them out, and keeps the board true, while the page is served.</summary>
internal abstract class JobDesk : BackgroundService
{
    /// <summary>"good", or what keeps files from being read.</summary>
    public string Health { get; protected set; } = "good";

    /// <summary>Takes files in: they are in the queue for good when this returns.</summary>
    public abstract Task<IReadOnlyList<Job>> AddAsync(IReadOnlyList<QueueItem> items, CancellationToken cancellationToken);

    /// <summary>Takes a file out, also while it is worked on; what is stored already stays.</summary>
    public abstract Task CancelAsync(QueueItem item, CancellationToken cancellationToken);

    /// <summary>Forgets a job that is over.</summary>
    public abstract Task DismissAsync(QueueItem item, CancellationToken cancellationToken);

    /// <summary>Removes a document with everything that came from it, also what waits to be read into it.</summary>
    public abstract Task RemoveAsync(DocumentRecord document, CancellationToken cancellationToken);
}
