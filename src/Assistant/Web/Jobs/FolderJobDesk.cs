using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Search.Embeddings;
using LittleGiants.Assistant.Telemetry;
using LittleGiants.Assistant.Web.Uploads;
using Microsoft.Extensions.Logging;

namespace LittleGiants.Assistant.Web.Jobs;

/// <summary>
/// The queue of a library in a folder, worked on while the page is served. It holds the queue's lock only while there is work, so that the console may add and remove in between; when
/// another process holds it, the jobs say so and wait.
/// </summary>
internal sealed partial class FolderJobDesk(
    AssistantServices services, ILibrary library, IFileStore files, LibraryLocation location, JobBoard board, UploadStore uploads, WebOptions options, ILogger<FolderJobDesk> log) : JobDesk
{
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(10);
    private const string Blocked = "Another process is working on this library; this file's turn comes when it is done.";

    private readonly SemaphoreSlim _gate = new(1);
    private readonly SemaphoreSlim _arrived = new(0);
    private IngestionQueue? _open;

    public override async Task<IReadOnlyList<Job>> AddAsync(IReadOnlyList<QueueItem> items, CancellationToken cancellationToken)
    {
        List<Job> jobs = [];
        await WithQueueAsync(
            async queue =>
            {
                // On the board first: a file may be done before its entry in the queue is told.
                jobs.AddRange(items.Select(board.Expect));
                try
                {
                    await queue.EnqueueAsync(items, cancellationToken);
                }
                catch
                {
                    jobs.ForEach(job => board.Remove(job.Id));
                    throw;
                }
            },
            cancellationToken);
        _arrived.Release();
        return jobs;
    }

    public override async Task CancelAsync(QueueItem item, CancellationToken cancellationToken)
    {
        await WithQueueAsync(queue => queue.CancelAsync(item, cancellationToken), cancellationToken);
        board.Cancel(item.Key.Name);
    }

    public override async Task DismissAsync(QueueItem item, CancellationToken cancellationToken)
    {
        await WithQueueAsync(queue => queue.RemoveAsync([item], cancellationToken), cancellationToken);
        board.Remove(item.Key.Name);
        uploads.Release(item.Source);
    }

    public override async Task RemoveAsync(DocumentRecord document, CancellationToken cancellationToken)
    {
        await WithQueueAsync(
            async queue =>
            {
                foreach (var item in (await queue.ItemsAsync(cancellationToken)).Where(item => item.Sha256 == document.Sha256))
                {
                    await queue.CancelAsync(item, cancellationToken);
                    board.Cancel(item.Key.Name);
                }

                await library.RemoveAsync(document.Id, cancellationToken);
                await files.RemoveAsync(document.Sha256, cancellationToken);
            },
            cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var watched = QueueTelemetry.Watch(() => board.Count(JobState.Waiting, JobState.Running), () => board.Count(JobState.Failed));
        board.Over += ReleaseUpload;
        if (File.Exists(location.Jobs))
        {
            _arrived.Release();
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _arrived.WaitAsync(stoppingToken);
                while (_arrived.Wait(0, CancellationToken.None))
                {
                    // What arrived together is worked on together.
                }

                await WorkAsync(stoppingToken);
                await EmbedAsync(stoppingToken);
                Health = "good";
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The job boundary: what keeps the queue from being worked on now may pass.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Health = exception.Message;
                board.Block(exception.Message);
                LogFailed(exception);
                await Task.Delay(RestAfterFailure, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _arrived.Release();
            }
        }
    }

    /// <summary>Until nothing waits any more.</summary>
    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        using var queueLock = await QueueLock.AcquireAsync(location, () => board.Block(Blocked), cancellationToken);
        board.Block(null);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await OpenAsync(queueLock, stop.Token);
            do
            {
                for (var changed = board.Changed; board.HasWork; changed = board.Changed)
                {
                    await changed.WaitAsync(cancellationToken);
                }
            }
            while (!await CloseWhenIdleAsync(cancellationToken));
        }
        finally
        {
            await stop.CancelAsync();
            await CloseAsync();
        }
    }

    private async Task OpenAsync(QueueLock queueLock, CancellationToken stopping)
    {
        await _gate.WaitAsync(stopping);
        try
        {
            var ingestionOptions = new IngestionOptions { Threads = options.Threads, Reading = new() { MaxFileBytes = options.MaxUploadBytes } };
            await files.RemoveHalfWrittenAsync(stopping);
            var ingestion = new DocumentIngestion(library, files, services.Preparation(ingestionOptions.Reading));
            var work = new QueueWork(ingestion, new SourceFetcher(ingestionOptions), ingestionOptions, null, stopping) { MonitorOf = item => new JobMonitor(board, item.Key.Name) };
            _open = await IngestionQueue.OpenAsync(location, queueLock, work, stopping);
            await TakeUpAsync(await _open.ItemsAsync(stopping), stopping);
            await _open.StartAsync(stopping);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Shows what an ended process left, and tells of files that another process took out of the queue.</summary>
    private async Task TakeUpAsync(IReadOnlyList<QueueItem> items, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            board.Expect(item);
        }

        uploads.RemoveOrphans(items.Select(item => item.Source).ToHashSet(StringComparer.Ordinal));
        var queued = items.Select(item => item.Key.Name).ToHashSet(StringComparer.Ordinal);
        var documents = await library.DocumentsAsync(cancellationToken);
        foreach (var job in board.All().Where(job => !job.IsOver() && !queued.Contains(job.Id)))
        {
            var item = board.Find(job.Id)!.Value.Item;
            board.FinishElsewhere(job.Id, documents.FirstOrDefault(document => document.Source == (item.Origin ?? item.Source))?.Id);
        }
    }

    /// <summary>A failed one stays, to be tried again.</summary>
    private void ReleaseUpload(QueueItem item, Job job)
    {
        if (job.State is JobState.Done or JobState.AlreadyThere)
        {
            uploads.Release(item.Source);
        }
    }

    private async Task<bool> CloseWhenIdleAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (board.HasWork)
            {
                return false;
            }

            await DisposeOpenAsync();
            return true;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task CloseAsync()
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            await DisposeOpenAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task DisposeOpenAsync()
    {
        if (_open is { } queue)
        {
            _open = null;
            await queue.DisposeAsync();
        }
    }

    /// <summary>The queue that is being worked on, or, when none is, one that is opened for this alone.</summary>
    private async Task WithQueueAsync(Func<IngestionQueue, Task> act, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_open is { } open)
            {
                await act(open);
                return;
            }

            await using var opened = await IngestionQueue.OpenAsync(location, null, null, cancellationToken);
            await act(opened);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Vectors for what came in, when a model makes them; without its server search goes by words.</summary>
    private async Task EmbedAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (services.Embedder is { } embedder)
            {
                await new VectorIndexer(library, embedder).FillAsync(cancellationToken);
            }
        }
        catch (ModelFailureException exception)
        {
            LogWithoutVectors(exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Error, "The queue of files cannot be worked on.")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "No vectors were made: {Reason} Search goes by words.")]
    private partial void LogWithoutVectors(string reason);
}
