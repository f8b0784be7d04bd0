using LittleGiants.Assistant.Library;
using Microsoft.Data.Sqlite;
using Quartz;

namespace LittleGiants.Assistant.Ingestion.Queue;

/// <summary>The files on their way into one library, kept on disk: what a process leaves undone, the next one takes up. One process at a time works on it.</summary>
internal sealed class IngestionQueue : IAsyncDisposable
{
    /// <summary>A reader deep in one page is not waited for longer than ten seconds.</summary>
    private const int CancelLooks = 500;

    private static readonly TimeSpan CancelInterval = TimeSpan.FromMilliseconds(20);
    private readonly IScheduler _scheduler;
    private readonly QueueLock? _lock;
    private readonly QueueWork? _work;

    private IngestionQueue(IScheduler scheduler, QueueLock? queueLock, QueueWork? work) => (_scheduler, _lock, _work) = (scheduler, queueLock, work);

    /// <param name="queueLock">The right to work on the queue; given back with the queue; null when the caller keeps it.</param>
    /// <param name="work">Null to look and to remove only.</param>
    /// <exception cref="LibraryException">The queue cannot be opened.</exception>
    public static async Task<IngestionQueue> OpenAsync(LibraryLocation location, QueueLock? queueLock, QueueWork? work, CancellationToken cancellationToken)
    {
        try
        {
            var connection = new SqliteConnectionStringBuilder { DataSource = location.Jobs, Pooling = true, DefaultTimeout = 60 }.ToString();
            Prepare(connection);
            var scheduler = await Builder(connection, work).BuildScheduler(cancellationToken);
            return new IngestionQueue(scheduler, queueLock, work);
        }
        catch (Exception exception) when (exception is SqliteException or SchedulerException or IOException)
        {
            queueLock?.Dispose();
            throw new LibraryException($"The queue of work cannot be opened: {exception.Message} Removing {location.Jobs} loses no document, only files that were waiting to be added.", exception);
        }
    }

    /// <summary>Puts files into the queue, all or none. One that failed before, or that waits already, is taken anew.</summary>
    public async Task EnqueueAsync(IEnumerable<QueueItem> items, CancellationToken cancellationToken)
    {
        var distinct = items.DistinctBy(item => item.Key).ToList();

        // All are due at once, in the order in which they were named.
        var first = DateTimeOffset.UtcNow.AddMilliseconds(-distinct.Count);
        var jobs = distinct.Select((item, i) => (item, i)).ToDictionary(entry => entry.item.ToJob(), entry => (IReadOnlyCollection<ITrigger>)[entry.item.Trigger(first.AddMilliseconds(entry.i))]);
        if (jobs.Count > 0)
        {
            await _scheduler.ScheduleJobs(jobs, ScheduleJobOptions.Replacing, cancellationToken);
        }
    }

    /// <summary>What waits and what failed.</summary>
    public async Task<IReadOnlyList<QueueItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        var keys = await _scheduler.GetJobKeys(QueueItem.All, cancellationToken);
        return [.. (await _scheduler.GetJobDetails([.. keys], cancellationToken)).Select(QueueItem.Of).OrderBy(item => item.Source, StringComparer.Ordinal)];
    }

    public async Task RemoveAsync(IEnumerable<QueueItem> items, CancellationToken cancellationToken) =>
        await _scheduler.DeleteJobs([.. items.Select(item => item.Key)], cancellationToken);

    /// <summary>Works until nothing waits any more. What was stopped stays in the queue.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var work = _work ?? throw new InvalidOperationException("This queue was opened to be looked at.");
        var waiting = await TriggerAsync(cancellationToken);
        work.Expect(waiting.Select(item => item.Key));
        if (waiting.Count > 0)
        {
            await _scheduler.Start(cancellationToken);
            await work.Done.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Begins to work, also on what is put into the queue later; the caller hears of it by the monitor, and ends it with the queue.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await TriggerAsync(cancellationToken);
        await _scheduler.Start(cancellationToken);
    }

    /// <summary>Takes a file out, also while it is worked on; what is stored already stays.</summary>
    public async Task CancelAsync(QueueItem item, CancellationToken cancellationToken)
    {
        // A job that is running could write itself back after it was deleted.
        await _scheduler.Interrupt(item.Key, cancellationToken);
        for (var i = 0; i < CancelLooks && _work?.IsRunning(item.Key) == true; i++)
        {
            await Task.Delay(CancelInterval, cancellationToken);
        }

        await _scheduler.DeleteJob(item.Key, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        SqliteConnection.ClearAllPools();
        _lock?.Dispose();
    }

    /// <returns>What waits.</returns>
    private async Task<List<QueueItem>> TriggerAsync(CancellationToken cancellationToken)
    {
        var waiting = (await ItemsAsync(cancellationToken)).Where(item => item.Failure is null).ToList();
        foreach (var item in waiting)
        {
            // A job that was stopped, or whose process ended between two steps, has lost its trigger.
            if ((await _scheduler.GetTriggersOfJob(item.Key, cancellationToken)).Count == 0)
            {
                await _scheduler.ScheduleJob(item.Trigger(DateTimeOffset.UtcNow), cancellationToken: cancellationToken);
            }
        }

        return waiting;
    }

    private static QuartzSchedulerBuilder Builder(string connection, QueueWork? work) => QuartzSchedulerBuilder.Create(quartz =>
    {
        quartz.ConfigureScheduler(options =>
        {
            options.InstanceName = "ingestion";

            // A file that waited long is not late.
            options.DefaultMisfireHandling = DefaultMisfireHandling.IgnoreMisfires;
        });
        quartz.UseDefaultThreadPool(work?.Options.Threads ?? 1);
        if (work is not null)
        {
            quartz.AddJobType(_ => new IngestionJob(work));
        }

        quartz.UsePersistentStore(store =>
        {
            store.UseSqlite(SqliteFactory.Instance, connection);
            store.ProvisionSchema();
            store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
        });
    });

    /// <summary>The log beside the file: a step of a job costs an append, not two writes of the file.</summary>
    private static void Prepare(string connection)
    {
        SQLitePCL.Batteries_V2.Init();
        using var opened = new SqliteConnection(connection);
        opened.Open();
        using var command = opened.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        command.ExecuteNonQuery();
    }
}
