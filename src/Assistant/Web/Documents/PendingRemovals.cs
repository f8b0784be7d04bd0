using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sharing;
using LittleGiants.Assistant.Web.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LittleGiants.Assistant.Web.Documents;

/// <summary>
/// Documents whose removal can still be undone: hidden at once, removed after a while by whichever process is there. Where one serves alone and ends before, they stay.
/// </summary>
/// <param name="whole">The library with the documents that are hidden.</param>
internal sealed partial class PendingRemovals(
    ISharedState state, HiddenDocuments hidden, ILibrary whole, JobDesk desk, JobBoard board, WebOptions options, ILogger<PendingRemovals> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Between two looks where others are asked.</summary>
    private static readonly TimeSpan SharedLook = TimeSpan.FromSeconds(1);

    /// <summary>After which another process takes over from one that ended while it removed.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    /// <summary>Null when there is no such document.</summary>
    public async Task<(DocumentRecord Document, Removal Removal)?> RemoveAsync(long documentId, CancellationToken cancellationToken) =>
        await FindAsync(documentId, cancellationToken) is { } document
            ? (document, new Removal(documentId, await hidden.HideAsync(documentId, TimeSpan.FromSeconds(options.UndoSeconds), cancellationToken)))
            : null;

    /// <summary>False when there is nothing to undo any more: what is being removed cannot be had back.</summary>
    public Task<bool> RestoreAsync(long documentId, CancellationToken cancellationToken) => hidden.ShowAsync(documentId, isHeld: false, cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whoever sends a file anew wants it to be there.
        board.Over += (item, job) =>
        {
            if (job is { State: JobState.AlreadyThere, DocumentId: { } id })
            {
                _ = TriedAsync(id, () => RestoreAsync(id, stoppingToken), stoppingToken);
            }
        };
        using var timer = new PeriodicTimer(state.Streams is null ? Look : SharedLook);
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(tick => tick.IsCompletedSuccessfully && tick.Result, TaskScheduler.Default))
        {
            await TriedAsync(null, () => RemoveDueAsync(stoppingToken), stoppingToken);
        }
    }

    private async Task RemoveDueAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await hidden.TakeDueAsync(Hold, cancellationToken))
        {
            await TriedAsync(id, async () =>
            {
                if (await FindAsync(id, cancellationToken) is { } document)
                {
                    await desk.RemoveAsync(document, cancellationToken);
                }
            }, cancellationToken);
            await hidden.ShowAsync(id, isHeld: true, cancellationToken);
        }
    }

    private async Task<DocumentRecord?> FindAsync(long id, CancellationToken cancellationToken) =>
        (await whole.DocumentsAsync(cancellationToken)).FirstOrDefault(document => document.Id == id);

    private async Task TriedAsync(long? id, Func<Task> act, CancellationToken stoppingToken)
    {
        try
        {
            await act();
        }
#pragma warning disable CA1031 // The job boundary: a document that cannot be removed is shown again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // What is cut off as the page ends falls due again.
            if (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(id, exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Document {Id} could not be removed or restored.")]
    private partial void LogFailed(long? id, Exception exception);
}
