using System.Collections.Concurrent;
using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Ingestion.Cluster;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Web.Uploads;
using Microsoft.Extensions.Logging;

namespace LittleGiants.Assistant.Web.Jobs;

/// <summary>The shared queue of a library in PostgreSQL. The board shows what all workers do; this process is one of them, unless it was told not to be.</summary>
internal sealed partial class ClusterJobDesk(
    AssistantServices services,
    ILibrary library,
    IFileStore files,
    LibraryLocation location,
    JobBoard board,
    UploadStore uploads,
    WebOptions options,
    QueueOptions queueOptions,
    ILogger<ClusterJobDesk> log) : JobDesk
{
    /// <summary>Waiting files on the board; the others come onto it when they are worked on.</summary>
    private const int MostWaiting = 2000;

    private const int MostAtOnce = 500;
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(2);

    /// <summary>Files that are being read when the page is told to end have this long to come to their end.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<ClusterQueue> _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, bool> _changed = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _news = new(0);
    private volatile bool _isStale = true;
    private volatile ClusterQueue? _queue;

    public override async Task<IReadOnlyList<Job>> AddAsync(IReadOnlyList<QueueItem> items, CancellationToken cancellationToken)
    {
        var queue = await _opened.Task.WaitAsync(cancellationToken);
        List<QueueItem> added = [];
        List<Job> jobs = [];
        await using (await queue.FilingAsync(cancellationToken))
        {
            foreach (var item in items)
            {
                added.Add(ClusterQueue.Identified(await ClusterFiling.StoredAsync(item, files, new() { MaxFileBytes = options.MaxUploadBytes }, cancellationToken)));
            }

            // On the board first: a file may be done before its row is told.
            jobs.AddRange(added.Select(board.Expect));
            try
            {
                await queue.EnqueueAsync(added, FilePriority.Upload, cancellationToken);
            }
            catch
            {
                // The tables say what they are.
                jobs.ForEach(job => _changed[job.Id] = true);
                _news.Release();
                throw;
            }
        }

        foreach (var item in items)
        {
            uploads.Release(item.Source);
        }

        return jobs;
    }

    public override async Task CancelAsync(QueueItem item, CancellationToken cancellationToken)
    {
        var queue = await _opened.Task.WaitAsync(cancellationToken);
        await queue.Table.CancelAsync([item.Key.Name], cancellationToken);
        board.Cancel(item.Key.Name);
    }

    public override async Task DismissAsync(QueueItem item, CancellationToken cancellationToken)
    {
        var queue = await _opened.Task.WaitAsync(cancellationToken);
        await queue.ForgetAsync(library, files, [item.Key.Name], cancellationToken);
        board.Remove(item.Key.Name);
    }

    public override async Task RemoveAsync(DocumentRecord document, CancellationToken cancellationToken)
    {
        var queue = await _opened.Task.WaitAsync(cancellationToken);
        await queue.RemoveAsync(library, files, document, cancellationToken);
    }

    /// <summary>How much there is to do, over all processes, as <see cref="ClusterQueue.LatestDepth"/> says; null while the queue is not open.</summary>
    public QueueDepth? LatestDepth => _queue?.LatestDepth;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        ClusterQueue? queue = null;
        ClusterWorker? worker = null;
        IDisposable? listening = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                queue ??= await ClusterQueue.OpenAsync(location, queueOptions, stoppingToken);
                _queue = queue;
                _opened.TrySetResult(queue);
                listening ??= queue.Events.Listen(QueueNews.Topic, Hear, Resume);
                worker ??= options.Threads == 0 ? null
                    : await services.StartWorkerAsync(queue, location, library, new IngestionOptions { Threads = options.Threads, Reading = new() { MaxFileBytes = options.MaxUploadBytes } }, LogLeftOut, stoppingToken);
                await ShowAsync(queue, stoppingToken);
                Health = "good";
                await _news.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // The job boundary: what keeps the queue from being followed now may pass.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Health = exception.Message;
                LogFailed(exception);
                _isStale = true;
                await Task.Delay(RestAfterFailure, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        listening?.Dispose();
        if (worker is not null)
        {
            if (!await worker.StopAsync(Grace))
            {
                LogUnheard();
            }

            await worker.DisposeAsync();
        }

        if (queue is not null)
        {
            await queue.DisposeAsync();
        }

        _opened.TrySetException(new LibraryException("The page is ending; nothing more is taken in."));
    }

    private void Hear(string text)
    {
        if (QueueNews.Read(text) is not { } news)
        {
            return;
        }

        foreach (var progress in news.Progress ?? [])
        {
            if (board.Find(progress.Id) is { } known)
            {
                board.Advance(progress.Id, known.Job.Name, progress.Stage, progress.Page, progress.PageCount);
            }
        }

        foreach (var id in news.Gone ?? [])
        {
            board.Remove(id);
        }

        foreach (var id in news.Changed ?? [])
        {
            _changed[id] = true;
        }

        _isStale |= news.Many;
        _news.Release();
    }

    /// <summary>What was not heard is read.</summary>
    private void Resume()
    {
        _isStale = true;
        _news.Release();
    }

    /// <summary>Brings the board up to what the tables say.</summary>
    private async Task ShowAsync(ClusterQueue queue, CancellationToken cancellationToken)
    {
        if (_isStale)
        {
            _isStale = false;
            var listed = await queue.Table.ListAsync(cancellationToken);
            listed.ForEach(Show);
            foreach (var id in board.All().Where(job => !job.IsOver()).Select(job => job.Id).Except(listed.Select(file => file.Id)))
            {
                _changed[id] = true;
            }
        }

        while (_changed.Keys.Take(MostAtOnce).ToList() is { Count: > 0 } ids)
        {
            ids.ForEach(id => _changed.TryRemove(id, out _));
            var found = await queue.Table.FindAsync(ids, cancellationToken);
            found.ForEach(Show);
            ids.Except(found.Select(file => file.Id)).ToList().ForEach(board.Remove);
        }
    }

    private void Show(QueuedFile file)
    {
        var known = board.Find(file.Id)?.Job;
        if ((known is { State: JobState.Running } && file.State == FileState.Running) || (known is null && file.State == FileState.Waiting && board.WaitingCount >= MostWaiting))
        {
            // Its messages tell more than its row; what waits far behind is only counted.
            return;
        }

        board.Show(file.Item, QueuedJob.Of(file));
    }

    [LoggerMessage(LogLevel.Warning, "{Reason}")]
    private partial void LogLeftOut(string reason);

    [LoggerMessage(LogLevel.Warning, "The database did not answer while the page ended. Nothing is lost: what was being read here is read by the next worker once the database is there.")]
    private partial void LogUnheard();

    [LoggerMessage(LogLevel.Error, "The shared queue of files cannot be followed.")]
    private partial void LogFailed(Exception exception);
}
