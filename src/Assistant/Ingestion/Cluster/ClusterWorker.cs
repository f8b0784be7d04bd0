using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Library.Postgres;
using LittleGiants.Assistant.Telemetry;
using Quartz;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>One node of those that work on the shared queue: a clustered Quartz scheduler in this process, and what tells the others how far it is.</summary>
internal sealed class ClusterWorker : IAsyncDisposable
{
    /// <summary>Triggers that are given to Quartz at once; what waits beyond them are rows.</summary>
    private const int Room = 1000;

    /// <summary>Between two messages of progress, of all files together.</summary>
    private static readonly TimeSpan TellInterval = TimeSpan.FromMilliseconds(300);

    /// <summary>Messages between which progress is also kept, for those who come later.</summary>
    private const int TellsOfKeep = 7;

    private const int SweepsOfTrim = 500;

    /// <summary>A reader deep in one page is not waited for longer.</summary>
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(10);

    /// <summary>A database that does not answer is not waited for longer.</summary>
    private static readonly TimeSpan StandbyPatience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan StopLook = TimeSpan.FromMilliseconds(50);

    /// <summary>Quartz asks its tables this often when it knows of nothing to do.</summary>
    private static readonly TimeSpan IdleWait = TimeSpan.FromSeconds(1);

    private readonly ClusterQueue _queue;
    private readonly WorkTable _table;
    private readonly ClusterWork _work;
    private readonly DatabaseClock _clock;
    private readonly CancellationTokenSource _stopping;
    private readonly CancellationTokenSource _loopsEnd = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private IScheduler? _scheduler;
    private IDisposable? _listening;
    private Task _loops = Task.CompletedTask;
    private int _sweeps;
    private QueueDepth _depth = new(0, 0, 0, null);

    private ClusterWorker(ClusterQueue queue, DocumentIngestion ingestion, IngestionOptions options, TimeProvider clock, CancellationTokenSource stopping)
    {
        (_queue, _stopping) = (queue, stopping);
        Node = FormattableString.Invariant($"{Environment.MachineName}-{Environment.ProcessId}-{Random.Shared.Next(0x10000):x4}");
        _table = new WorkTable(queue.Database, Node);
        _work = new ClusterWork(queue, _table, ingestion, new SourceFetcher(options), options, stopping.Token);
        _clock = new DatabaseClock(queue.Database, clock);
    }

    /// <summary>What the cluster calls this process.</summary>
    public string Node { get; }

    public int RunningCount => _work.Running.Count;

    /// <summary>Begins to work; it ends with <see cref="StopAsync"/> or as it is disposed of.</summary>
    /// <param name="whenIdle">Done when this process has read something and nothing more is to be read, by one process at a time; null when there is nothing of the kind.</param>
    /// <param name="clock">This machine's.</param>
    /// <exception cref="LibraryException">The database cannot be used.</exception>
    public static async Task<ClusterWorker> StartAsync(
        ClusterQueue queue, ILibrary library, IFileStore files, DocumentPreparation preparation, IngestionOptions options, Func<CancellationToken, Task>? whenIdle, TimeProvider clock, CancellationToken cancellationToken)
    {
        var worker = new ClusterWorker(queue, new DocumentIngestion(library, files, preparation) { KeepsUnreadable = true }, options, clock, new CancellationTokenSource());
        try
        {
            await worker._clock.SetAsync(cancellationToken);
            await using (await queue.ProvisioningAsync(cancellationToken))
            {
                worker._scheduler = await worker.BuildAsync(options.Threads, cancellationToken);
                await worker._scheduler.Start(cancellationToken);
            }

            worker._listening = queue.Events.Listen(QueueNews.Topic, worker.Hear, () => worker._arrived.Release());
            worker._loops = Task.WhenAll(Task.Run(() => worker.SweepAsync(), CancellationToken.None), Task.Run(worker.TellAsync, CancellationToken.None), Task.Run(() => worker.IdleAsync(whenIdle), CancellationToken.None));
            return worker;
        }
        catch (Exception exception) when (exception is SchedulerException || PostgresFailure.IsFailure(exception))
        {
            await worker.DisposeAsync();
            throw new LibraryException($"The work on the library's queue cannot begin: {exception.Message}", exception);
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes nothing more, lets what is running come to its end for a while, and puts the rest back.</summary>
    /// <returns>Whether the database heard of it; if not, what was being read is another's as soon as it is there again.</returns>
    public async Task<bool> StopAsync(TimeSpan grace)
    {
        var isHeard = true;
        if (_scheduler is { } scheduler)
        {
            _scheduler = null;
            isHeard = await IsDoneAsync(() => scheduler.Standby(CancellationToken.None).AsTask(), StandbyPatience);
            for (var waited = System.Diagnostics.Stopwatch.StartNew(); isHeard && waited.Elapsed < grace && RunningCount > 0;)
            {
                await Task.Delay(StopLook);
            }

            isHeard &= await IsDoneAsync(_stopping.CancelAsync, StandbyPatience);
            isHeard &= await IsDoneAsync(() => scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None).AsTask(), isHeard ? ShutdownPatience : StandbyPatience);
        }

        isHeard &= await IsDoneAsync(_loopsEnd.CancelAsync, StandbyPatience);
        isHeard &= await IsDoneAsync(() => _loops, StandbyPatience);
        _listening?.Dispose();
        return isHeard;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.Zero);
        _stopping.Dispose();
        _loopsEnd.Dispose();
    }

    /// <summary>Steps may also block: a query that is cancelled asks the server, on a connection that has to be opened.</summary>
    private static async Task<bool> IsDoneAsync(Func<Task> step, TimeSpan patience)
    {
        var task = Task.Run(step);
        await task.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return task.IsCompletedSuccessfully;
    }

    private async Task<IScheduler> BuildAsync(int threads, CancellationToken cancellationToken)
    {
        var options = _queue.Options;
        return await QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "files";
                scheduler.InstanceId = Node;
                scheduler.IdleWaitTime = IdleWait;

                // A file that waited long is not late.
                scheduler.DefaultMisfireHandling = DefaultMisfireHandling.IgnoreMisfires;
            });
            quartz.UseTimeProvider(_clock);
            quartz.UseDefaultThreadPool(threads);
            quartz.AddJobType(_ => new ClusterJob(_work));
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.DataSourceFactory = _ => _queue.Database.Source);
                store.ProvisionSchema();
                store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (options.CheckIn, options.CheckIn));
                store.ConfigureStore(tables =>
                {
                    tables.TablePrefix = "queue.qrtz_";
                    tables.StoreJobDataAsStrings = true;

                    // They would keep a process that has ended when the database is away.
                    tables.UseBackgroundThreads = true;
                    tables.DbRetryInterval = options.CheckIn;

                    // What cannot be fired now is tried again; nothing is put aside without a word.
                    tables.MaxConsecutiveFireFailures = 0;
                });
            });
        }).BuildScheduler(cancellationToken);
    }

    private void Hear(string text)
    {
        if (QueueNews.Read(text) is not { } news)
        {
            return;
        }

        if (news.Arrived)
        {
            _arrived.Release();
        }

        foreach (var id in news.Cancelled ?? [])
        {
            _work.Revoke(id);
        }
    }

    /// <summary>Gives Quartz what has come, and what was put back.</summary>
    private async Task SweepAsync()
    {
        IDisposable? watched = null;
        await LoopAsync(async cancellationToken =>
        {
            if (QueueTelemetry.IsObserved)
            {
                _depth = await _queue.Table.DepthAsync(cancellationToken);
                watched ??= QueueTelemetry.Watch(() => _depth.Waiting + _depth.Running, () => _depth.Failed);
            }

            await SweepAsync(cancellationToken);
        });
        watched?.Dispose();
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        await _arrived.WaitAsync(_queue.Options.Sweep, cancellationToken);
        while (_arrived.Wait(0, CancellationToken.None))
        {
            // What came together is taken together.
        }

        await _clock.SetAsync(cancellationToken);
        await _table.SweepAsync(Room, ScheduleAsync, cancellationToken);
        if (_sweeps++ % SweepsOfTrim == 0)
        {
            await _table.TrimAsync(cancellationToken);
        }
    }

    private async Task ScheduleAsync(IReadOnlyList<QueuedFile> files)
    {
        if (_scheduler is { } scheduler)
        {
            await scheduler.ScheduleJobs(files.Select(ClusterJob.Of).ToDictionary(entry => entry.Job, entry => (IReadOnlyCollection<ITrigger>)[entry.Trigger]), ScheduleJobOptions.Replacing, CancellationToken.None);
        }
    }

    private Task TellAsync()
    {
        var tells = 0;
        return LoopAsync(async cancellationToken =>
        {
            await Task.Delay(TellInterval, cancellationToken);
            foreach (var chunk in _work.Running.Select(file => file.TakeNews()).OfType<FileProgress>().Chunk(QueueNews.Most))
            {
                await _queue.Events.PublishAsync(QueueNews.Topic, new QueueNews { Progress = chunk }.Write(), cancellationToken);
            }

            if (++tells % TellsOfKeep == 0 && _work.Running.Where(file => file.Latest is not null).Select(file => (file.File, file.Latest!)).ToList() is { Count: > 0 } running)
            {
                var own = (await _table.KeepProgressAsync(running, cancellationToken)).ToHashSet(StringComparer.Ordinal);
                running.Where(file => !own.Contains(file.File.Id)).ToList().ForEach(file => _work.Revoke(file.File.Id));
            }
        });
    }

    private Task IdleAsync(Func<CancellationToken, Task>? whenIdle)
    {
        if (whenIdle is null)
        {
            return Task.CompletedTask;
        }

        var done = 0;
        return LoopAsync(async cancellationToken =>
        {
            await Task.Delay(_queue.Options.CheckIn, cancellationToken);
            var ended = _work.EndedCount;
            if (ended > done && RunningCount == 0)
            {
                await using var turn = await _queue.IdleTurnAsync(cancellationToken);
                if (turn is not null)
                {
                    await whenIdle(cancellationToken);
                    done = ended;
                }
            }
        });
    }

    /// <summary>A database that is away is asked again until it is there.</summary>
    private async Task LoopAsync(Func<CancellationToken, Task> step)
    {
        while (!_loopsEnd.IsCancellationRequested)
        {
            try
            {
                await step(_loopsEnd.Token);
            }
            catch (OperationCanceledException) when (_loopsEnd.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is LibraryException or SchedulerException || PostgresFailure.IsFailure(exception))
            {
                await Task.Delay(IdleWait, _loopsEnd.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
