using System.Collections.Concurrent;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Telemetry;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>
/// What a worker does with one file, in steps of which each can be cut off and taken again: 1. the try is counted; 2. the content is put into the store, if it is not there;
/// 3. it is read and stored in one transaction; 4. the row says what became of it.
/// </summary>
internal sealed class ClusterWork(ClusterQueue queue, WorkTable table, DocumentIngestion ingestion, SourceFetcher fetcher, IngestionOptions options, CancellationToken stopping)
{
    /// <summary>How long another worker's reading of the same content is waited for before it is read a second time.</summary>
    private static readonly TimeSpan TurnPatience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, RunningFile> _running = new(StringComparer.Ordinal);
    private int _ended;

    public ICollection<RunningFile> Running => _running.Values;

    /// <summary>Files that were at their end here, whatever became of them.</summary>
    public int EndedCount => _ended;

    public void Revoke(string id)
    {
        if (_running.TryGetValue(id, out var running))
        {
            running.Revoke();
        }
    }

    public async Task RunAsync(string id, CancellationToken cancellationToken)
    {
        if (stopping.IsCancellationRequested || await table.BeginAsync(id, cancellationToken) is not { } file)
        {
            return;
        }

        if (file.Item.Attempts > options.MaxAttempts)
        {
            await EndAsync(() => table.FinishAsync(file, Failed(file, ClusterFailureCodes.EndsWorkers, FormattableString.Invariant(
                $"{options.MaxAttempts} times the program that read this file ended before it was done. The file is set aside.")), CancellationToken.None));
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        var running = new RunningFile(file, end);
        _running[id] = running;
        try
        {
            await EndAsync(await WorkAsync(running, end.Token));
        }
        finally
        {
            _running.TryRemove(id, out _);
            Interlocked.Increment(ref _ended);
        }
    }

    /// <returns>What the row is told.</returns>
    private async Task<Func<Task>> WorkAsync(RunningFile running, CancellationToken cancellationToken)
    {
        var file = running.File;
        using var span = IngestionTelemetry.BeginFile(file.Item.Attempts - 1);
        try
        {
            var outcome = await Task.Run(() => AddAsync(running, cancellationToken), cancellationToken);
            span.Ended(outcome);
            return () => table.FinishAsync(file, outcome, CancellationToken.None);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            span.Outcome("stopped");
            return () => table.HandBackAsync(file, TimeSpan.Zero, null, CancellationToken.None);
        }
#pragma warning disable CA1031 // The job boundary: a bug shows as the failure of one file.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var problem = exception is TransientFetchException or LibraryException or IOException or UnauthorizedAccessException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}";
            if (file.Item.Attempts < options.MaxAttempts)
            {
                span.Outcome("retried");
                return () => table.HandBackAsync(file, options.FirstRest * Math.Pow(4, file.Item.Attempts - 1), problem, CancellationToken.None);
            }

            var failed = Failed(file, exception is TransientFetchException fetch ? fetch.Code : ClusterFailureCodes.KeepsFailing, problem);
            span.Ended(failed);
            return () => table.FinishAsync(file, failed, CancellationToken.None);
        }
    }

    private async Task<IngestionOutcome> AddAsync(RunningFile running, CancellationToken cancellationToken)
    {
        var (file, item) = (running.File, running.File.Item);
        if (item.Sha256 is { } kept && await AddKeptAsync(kept, item, running, cancellationToken) is { } outcome)
        {
            return outcome;
        }

        var fetched = await fetcher.FetchAsync(item.Source, item.Name, item.AllowPrivate, running, cancellationToken);
        if (fetched.Failure is { } failure)
        {
            return fetched.IsTransient ? throw new TransientFetchException(failure) : new IngestionOutcome(item.Source, item.Name) { Failure = failure };
        }

        await using (await queue.FilingAsync(cancellationToken))
        {
            item = item with { Name = fetched.Name, Sha256 = await ingestion.Files.AddAsync(fetched.Content, cancellationToken) };
            await table.KeepContentAsync(file, item, cancellationToken);
        }

        return await AddKeptAsync(item.Sha256, item, running, cancellationToken)
            ?? new IngestionOutcome(item.Source, item.Name) { Failure = new ReadFailure(ReadFailureCodes.NotReadable, "The copy in the library's store cannot be read back.") };
    }

    private async Task<IngestionOutcome?> AddKeptAsync(string sha256, QueueItem item, RunningFile running, CancellationToken cancellationToken)
    {
        await using var turn = await queue.TurnAsync(sha256, TurnPatience, cancellationToken);
        return await ingestion.AddAsync(sha256, item.Name, item.Origin ?? item.Source, null, running, cancellationToken);
    }

    /// <summary>Until the database has it: while that is away nothing else can be done either.</summary>
    private async Task EndAsync(Func<Task> write)
    {
        while (true)
        {
            try
            {
                await write();
                return;
            }
            catch (LibraryException) when (!stopping.IsCancellationRequested)
            {
                await Task.Delay(RestAfterFailure, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static IngestionOutcome Failed(QueuedFile file, string code, string problem) => new(file.Item.Source, file.Item.Name) { Failure = new ReadFailure(code, problem) };
}
