using System.Collections.Concurrent;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Web.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LittleGiants.Assistant.Web.Documents;

/// <summary>Documents whose removal can still be undone: hidden at once, removed after a while. A process that ends before lets them stay.</summary>
internal sealed partial class PendingRemovals(JobDesk desk, JobBoard board, WebOptions options, TimeProvider clock, ILogger<PendingRemovals> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private readonly ConcurrentDictionary<long, (DocumentRecord Document, DateTimeOffset Due)> _pending = new();

    /// <summary>Those whose time has passed; they cannot be had back.</summary>
    private readonly ConcurrentDictionary<long, DocumentRecord> _going = new();

    public bool IsHidden(long documentId) => _pending.ContainsKey(documentId) || _going.ContainsKey(documentId);

    public Removal Remove(DocumentRecord document)
    {
        var (_, due) = _pending.GetOrAdd(document.Id, _ => (document, clock.GetUtcNow() + TimeSpan.FromSeconds(options.UndoSeconds)));
        return new Removal(document.Id, due);
    }

    /// <summary>False when there is nothing to undo any more.</summary>
    public bool Restore(long documentId) => _pending.TryRemove(documentId, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whoever sends a file anew wants it to be there.
        board.Over += (_, job) =>
        {
            if (job is { State: JobState.AlreadyThere, DocumentId: { } id })
            {
                Restore(id);
            }
        };
        using var timer = new PeriodicTimer(Look);
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(tick => tick.IsCompletedSuccessfully && tick.Result, TaskScheduler.Default))
        {
            foreach (var (id, (document, due)) in _pending)
            {
                if (due <= clock.GetUtcNow())
                {
                    _going[id] = document;
                    if (_pending.TryRemove(id, out _))
                    {
                        await RemoveAsync(document, stoppingToken);
                    }

                    _going.TryRemove(id, out _);
                }
            }
        }
    }

    private async Task RemoveAsync(DocumentRecord document, CancellationToken stoppingToken)
    {
        try
        {
            await desk.RemoveAsync(document, stoppingToken);
        }
#pragma warning disable CA1031 // The job boundary: a document that cannot be removed is shown again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(document.Id, exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "Document {Id} could not be removed.")]
    private partial void LogFailed(long id, Exception exception);
}
