using System.CommandLine;
using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Ingestion.Watching;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Reading;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant add</c>: takes documents into the library; what a stopped run left undone is done first.</summary>
internal static class AddCommand
{
    public static Command Create(AssistantServices services)
    {
        var sources = new Argument<string[]>("source") { Description = "Files, folders, or http and https addresses", Arity = ArgumentArity.ZeroOrMore };
        var library = SharedOptions.Library();
        var threads = SharedOptions.Threads(Environment.ProcessorCount);
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Also fetch from machines of your own network" };
        var resume = new Option<bool>("--resume") { Description = "Go on with what an earlier run left undone" };
        var watch = new Option<bool>("--watch") { Description = "Go on: take new and changed files of the folders as they arrive, until Ctrl-C" };
        var json = SharedOptions.Json("One JSON object with added, known and failed");
        var command = new Command("add", """
            Takes documents into the library: their text, tables and facts, with the originals.

            Examples:
              assistant add report.pdf
              assistant add reports https://example.com/report.pdf
              assistant add --resume
              assistant add inbox --watch
            """) { sources, library, threads, allowPrivate, resume, watch, json };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(resume) && result.GetValue(sources) is not { Length: > 0 })
            {
                result.AddError("Name files, folders or addresses, or take up what waits with --resume.");
            }

            if (result.GetValue(watch) && (result.GetValue(json) || result.GetValue(sources) is not { } watched || !watched.All(Directory.Exists)))
            {
                result.AddError("--watch takes folders, and tells of files one by one: name folders that are there, without --json.");
            }
        });
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(() => parsed.GetValue(watch) ? WatchAsync(services, parsed.GetValue(sources)!, SharedOptions.Folder(parsed.GetValue(library)), new IngestionOptions { Threads = parsed.GetValue(threads) }, cancellationToken) : RunAsync(
            services,
            parsed.GetValue(sources)!,
            SharedOptions.Folder(parsed.GetValue(library)),
            new IngestionOptions { Threads = parsed.GetValue(threads) },
            parsed.GetValue(allowPrivate),
            parsed.GetValue(json),
            cancellationToken)));
        return command;
    }

    /// <summary>Each batch is a run of its own, so that other processes may add, remove and correct in between.</summary>
    private static async Task<int> WatchAsync(AssistantServices services, string[] folders, LibraryFolder folder, IngestionOptions options, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync($"Watching {string.Join(", ", folders)}; Ctrl-C ends.");
        try
        {
            await new FolderWatch(folders, new WatchOptions(), TimeProvider.System).RunAsync(files => RunAsync(services, [.. files], folder, options, allowPrivate: false, asJson: false, cancellationToken), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Watching ended.");
        }

        return ExitCodes.Done;
    }

    private static async Task<int> RunAsync(
        AssistantServices services, string[] sources, LibraryFolder folder, IngestionOptions options, bool allowPrivate, bool asJson, CancellationToken cancellationToken)
    {
        var addresses = sources.Where(SourceFetcher.IsAddress).ToList();
        var (files, unreadable) = DocumentFolder.Expand([.. sources.Except(addresses)]);
        var named = files.Select(Path.GetFullPath).Concat(addresses).Distinct(StringComparer.Ordinal).ToList();

        // The lock first: two processes that make one library at once would each make its tables.
        var queueLock = await QueueLock.AcquireAsync(folder, () => Console.Error.WriteLine(LibraryVerb.Waiting), cancellationToken);
        ILibrary library;
        try
        {
            library = await AssistantServices.OpenLibraryAsync(folder, cancellationToken);
        }
        catch
        {
            queueLock.Dispose();
            throw;
        }

        await using var closing = library;
        using var report = new AddReport(named.Count, asJson);
        foreach (var failed in unreadable)
        {
            report.Finished(new IngestionOutcome(failed.File, failed.File) { Failure = failed.Failure });
        }

        var store = new FileStore(folder.Files);
        store.RemoveHalfWritten();
        var ingestion = new DocumentIngestion(library, store, services.Preparation(options.Reading));
        var work = new QueueWork(ingestion, new SourceFetcher(options), options, report, cancellationToken);
        await using var queue = await IngestionQueue.OpenAsync(folder, queueLock, work, cancellationToken);
        await TakeUpAsync(queue, report, named, allowPrivate, cancellationToken);
        try
        {
            await queue.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            report.Stopped(work.WaitingCount);
            return ExitCodes.Cancelled;
        }

        // What failed was told; it stays no longer than that.
        await queue.RemoveAsync((await queue.ItemsAsync(CancellationToken.None)).Where(item => item.Failure is not null), CancellationToken.None);
        report.Complete();
        return report.HasFailed ? ExitCodes.SomeFailed : ExitCodes.Done;
    }

    /// <summary>Tells of failures that an ended process could not tell, and queues what was named.</summary>
    private static async Task TakeUpAsync(IngestionQueue queue, AddReport report, List<string> named, bool allowPrivate, CancellationToken cancellationToken)
    {
        var earlier = (await queue.ItemsAsync(cancellationToken)).ExceptBy(named, item => item.Source).ToList();
        foreach (var item in earlier.Where(item => item.Failure is not null))
        {
            report.Finished(new IngestionOutcome(item.Source, item.Name) { Failure = item.Failure });
        }

        report.Expect(named.Count, earlier.Count(item => item.Failure is null));
        await queue.EnqueueAsync(named.Select(source => new QueueItem(source) { Name = SourceFetcher.NameOf(source), AllowPrivate = allowPrivate }), cancellationToken);
    }
}
