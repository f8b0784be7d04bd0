using System.Globalization;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sharing;
using LittleGiants.Assistant.Web.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LittleGiants.Assistant.Web.Documents;

/// <summary>
/// Documents whose removal can still be undone: hidden at once, removed after a while by whichever process is there. Where one serves alone and ends before, they stay.
/// </summary>
internal sealed partial class PendingRemovals(ISharedState state, ILibrary library, JobDesk desk, JobBoard board, WebOptions options, ILogger<PendingRemovals> log) : BackgroundService
{
    private static readonly SharedKind Kind = new("removal");
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Between two looks where others are asked.</summary>
    private static readonly TimeSpan SharedLook = TimeSpan.FromSeconds(1);

    /// <summary>After which another process takes over from one that ended while it removed.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    public async Task<bool> IsHiddenAsync(long documentId, CancellationToken cancellationToken) => await state.FindAsync(Kind, Id(documentId), cancellationToken) is not null;

    public async Task<IReadOnlySet<long>> HiddenAsync(CancellationToken cancellationToken) =>
        (await state.AllAsync(Kind, cancellationToken)).Select(record => long.Parse(record.Id, CultureInfo.InvariantCulture)).ToHashSet();

    public async Task<Removal> RemoveAsync(DocumentRecord document, CancellationToken cancellationToken)
    {
        var time = TimeSpan.FromSeconds(options.UndoSeconds);
        await state.AddAsync(Kind, Id(document.Id), "", time, isHeld: false, cancellationToken);
        return new Removal(document.Id, (await state.FindAsync(Kind, Id(document.Id), cancellationToken))?.Due ?? DateTimeOffset.UtcNow + time);
    }

    /// <summary>False when there is nothing to undo any more: what is being removed cannot be had back.</summary>
    public Task<bool> RestoreAsync(long documentId, CancellationToken cancellationToken) => state.RemoveAsync(Kind, Id(documentId), isHeld: false, cancellationToken);

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
        foreach (var due in await state.TakeDueAsync(Kind, Hold, cancellationToken))
        {
            var id = long.Parse(due.Id, CultureInfo.InvariantCulture);
            await TriedAsync(id, async () =>
            {
                if ((await library.DocumentsAsync(cancellationToken)).FirstOrDefault(document => document.Id == id) is { } document)
                {
                    await desk.RemoveAsync(document, cancellationToken);
                }
            }, cancellationToken);
            await state.RemoveAsync(Kind, due.Id, isHeld: true, cancellationToken);
        }
    }

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

    private static string Id(long documentId) => documentId.ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(LogLevel.Error, "Document {Id} could not be removed or restored.")]
    private partial void LogFailed(long? id, Exception exception);
}
