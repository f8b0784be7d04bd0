using System.Data.Common;
using LittleGiants.Assistant.Telemetry;
using LittleGiants.Extraction.Readers;
using Quartz;

namespace LittleGiants.Assistant.Ingestion.Queue;

/// <summary>
/// One file, in three steps of which each can be cut off and taken again: 1. its content is copied into the library's folder; 2. it is read and stored in one
/// transaction; 3. its job is deleted.
/// </summary>
internal sealed class IngestionJob(QueueWork work) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var scheduler = context.Scheduler;
        var item = QueueItem.Of(context.JobDetail);
        if (item.Failure is not null)
        {
            return;
        }

        work.Begin(item.Key);
        try
        {
            await DoAsync(scheduler, item, cancellationToken);
        }
        finally
        {
            work.End(item.Key);
        }
    }

    private async Task DoAsync(IScheduler scheduler, QueueItem item, CancellationToken cancellationToken)
    {
        IngestionOutcome? outcome;
        using var span = IngestionTelemetry.BeginFile(item.Attempts);
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, work.Stopping);
            (item, outcome) = await Task.Run(() => RunAsync(scheduler, item, stop.Token), stop.Token);
        }
        catch (OperationCanceledException) when (work.Stopping.IsCancellationRequested || cancellationToken.IsCancellationRequested)
        {
            // The job stays; whoever opens the queue next gives it a new trigger.
            span.Outcome("stopped");
            return;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DbException)
        {
            outcome = new IngestionOutcome(item.Source, item.Name) { Failure = new ReadFailure(ReadFailureCodes.NotReadable, exception.Message) };
            if (item.Attempts + 1 < work.Options.MaxAttempts)
            {
                span.Outcome("retried");
                await RetryAsync(scheduler, item);
                return;
            }
        }
#pragma warning disable CA1031 // The job boundary: a bug shows as the failure of one file.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            outcome = new IngestionOutcome(item.Source, item.Name) { Failure = new ReadFailure(ReadFailureCodes.Damaged, $"{exception.GetType().Name}: {exception.Message}") };
        }

        if (outcome is null)
        {
            span.Outcome("retried");
            await RetryAsync(scheduler, item);
            return;
        }

        span.Ended(outcome);
        if (outcome.Failure is { } failure)
        {
            await scheduler.AddJob((item with { Failure = failure }).ToJob(), AddJobOptions.Replacing, CancellationToken.None);
        }
        else
        {
            await scheduler.DeleteJob(item.Key, CancellationToken.None);
        }

        work.Finish(item, outcome);
    }

    /// <returns>No outcome when it is to be tried again later.</returns>
    private async Task<(QueueItem Item, IngestionOutcome? Outcome)> RunAsync(IScheduler scheduler, QueueItem item, CancellationToken cancellationToken)
    {
        var monitor = work.MonitorOf(item);
        if (item.Sha256 is { } kept && await work.Ingestion.AddAsync(kept, item.Name, item.Origin ?? item.Source, null, monitor, cancellationToken) is { } resumed)
        {
            return (item, resumed);
        }

        var fetched = await work.Fetcher.FetchAsync(item.Source, item.Name, item.AllowPrivate, monitor, cancellationToken);
        if (fetched.Failure is { } failure)
        {
            return (item, fetched.IsTransient && item.Attempts + 1 < work.Options.MaxAttempts ? null : new IngestionOutcome(item.Source, item.Name) { Failure = failure });
        }

        item = item with { Name = fetched.Name, Sha256 = await work.Ingestion.Files.AddAsync(fetched.Content, cancellationToken) };
        await scheduler.AddJob(item.ToJob(), AddJobOptions.Replacing, cancellationToken);
        return (item, await work.Ingestion.AddAsync(item.Sha256, item.Name, item.Origin ?? item.Source, fetched.Content, monitor, cancellationToken)
            ?? new IngestionOutcome(item.Source, item.Name) { Failure = new ReadFailure(ReadFailureCodes.NotReadable, "The copy in the library's folder cannot be read back.") });
    }

    private async Task RetryAsync(IScheduler scheduler, QueueItem item)
    {
        var next = item with { Attempts = item.Attempts + 1 };
        await scheduler.AddJob(next.ToJob(), AddJobOptions.Replacing, CancellationToken.None);
        await scheduler.ScheduleJob(next.RetryTrigger(work.Options.FirstRest * Math.Pow(4, item.Attempts)), cancellationToken: CancellationToken.None);
    }
}
