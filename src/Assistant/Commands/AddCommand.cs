using System.CommandLine;
using LittleGiants.Assistant.Answering.Assisted;
using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Ingestion.Watching;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Reading;
using LittleGiants.Assistant.Search.Embeddings;
using LittleGiants.Assistant.Telemetry;
using LittleGiants.Extraction.Criteria;

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
        var withModel = new Option<bool>("--with-model") { Description = "Ask the configured model for facts of the criteria that the rules did not find; sends passages to its server" };
        var profile = SharedOptions.Profile();
        var watch = new Option<bool>("--watch") { Description = "Go on: take new and changed files of the folders as they arrive, until Ctrl-C" };
        var noWait = new Option<bool>("--no-wait") { Description = "Only put the files into the queue of a library in PostgreSQL; workers read them" };
        var json = SharedOptions.Json("One JSON object with added, known and failed");
        var command = new Command("add", """
            Takes documents into the library: their text, tables and facts, with the originals.

            Examples:
              assistant add report.pdf
              assistant add reports https://example.com/report.pdf
              assistant add report.pdf --with-model
              assistant add --resume
              assistant add inbox --watch
              assistant add reports --no-wait
            """) { sources, library, threads, allowPrivate, resume, watch, noWait, withModel, profile, json };
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

            if (result.GetValue(noWait) && (result.GetValue(json) || result.GetValue(resume) || result.GetValue(watch) || result.GetValue(withModel)))
            {
                result.AddError("--no-wait only puts files in: what becomes of them, others see. Leave --json, --resume, --watch and --with-model out.");
            }
        });
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(async () =>
        {
            var (chosen, problem) = await ProfileChoice.FindAsync(parsed.GetValue(profile)!, SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            if (chosen is null)
            {
                await Console.Error.WriteLineAsync(problem);
                return ExitCodes.WrongUsage;
            }

            if (parsed.GetValue(withModel) && !services.Models.Options.IsConfigured)
            {
                await Console.Error.WriteLineAsync("No model is configured: set Model:Endpoint and Model:Name, or leave --with-model out.");
                return ExitCodes.WrongUsage;
            }

            var location = SharedOptions.Location(parsed.GetValue(library));
            if (parsed.GetValue(noWait) && location.ConnectionString is null)
            {
                await Console.Error.WriteLineAsync("A library in a folder has no workers that would read the files later: leave --no-wait out.");
                return ExitCodes.WrongUsage;
            }

            var options = new IngestionOptions { Threads = parsed.GetValue(threads) };
            var assisted = parsed.GetValue(withModel) ? chosen : null;
            return parsed.GetValue(watch) ? await WatchAsync(services, parsed.GetValue(sources)!, location, options, assisted, cancellationToken) : await RunAsync(
                services,
                parsed.GetValue(sources)!,
                location,
                options,
                new AddWish(parsed.GetValue(allowPrivate), parsed.GetValue(resume), parsed.GetValue(noWait), assisted, parsed.GetValue(json)),
                cancellationToken);
        }));
        return command;
    }

    /// <summary>Each batch is a run of its own, so that other processes may add, remove and correct in between.</summary>
    private static async Task<int> WatchAsync(AssistantServices services, string[] folders, LibraryLocation location, IngestionOptions options, CriteriaProfile? assisted, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync($"Watching {string.Join(", ", folders)}; Ctrl-C ends.");
        try
        {
            await new FolderWatch(folders, new WatchOptions(), TimeProvider.System).RunAsync(files => RunAsync(services, [.. files], location, options, new AddWish(false, false, false, assisted, false), cancellationToken), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Watching ended.");
        }

        return ExitCodes.Done;
    }

    private static async Task<int> RunAsync(AssistantServices services, string[] sources, LibraryLocation location, IngestionOptions options, AddWish wish, CancellationToken cancellationToken)
    {
        var addresses = sources.Where(SourceFetcher.IsAddress).ToList();
        var (files, unreadable) = DocumentFolder.Expand([.. sources.Except(addresses)]);
        var named = files.Select(Path.GetFullPath).Concat(addresses).Distinct(StringComparer.Ordinal).ToList();
        using var report = new AddReport(named.Count, wish.AsJson);
        foreach (var failed in unreadable)
        {
            report.Finished(new IngestionOutcome(failed.File, failed.File) { Failure = failed.Failure });
        }

        return location.ConnectionString is null
            ? await RunInFolderAsync(services, named, location, options, wish, report, cancellationToken)
            : await RunInClusterAsync(services, named, location, options, wish, report, cancellationToken);
    }

    private static async Task<int> RunInFolderAsync(
        AssistantServices services, List<string> named, LibraryLocation location, IngestionOptions options, AddWish wish, AddReport report, CancellationToken cancellationToken)
    {
        // The lock first: two processes that make one library at once would each make its tables.
        var queueLock = await QueueLock.AcquireAsync(location, () => Console.Error.WriteLine(LibraryVerb.Waiting), cancellationToken);
        ILibrary library;
        try
        {
            library = await AssistantServices.OpenLibraryAsync(location, cancellationToken);
        }
        catch
        {
            queueLock.Dispose();
            throw;
        }

        await using var closing = library;
        var store = AssistantServices.FilesOf(location);
        await store.RemoveHalfWrittenAsync(cancellationToken);
        var ingestion = new DocumentIngestion(library, store, services.Preparation(options.Reading));
        var work = new QueueWork(ingestion, new SourceFetcher(options), options, report, cancellationToken);
        await using var queue = await IngestionQueue.OpenAsync(location, queueLock, work, cancellationToken);
        using var watched = QueueTelemetry.Watch(() => work.WaitingCount, () => work.FailedCount);
        await TakeUpAsync(queue, report, named, wish.AllowPrivate, cancellationToken);
        try
        {
            await queue.RunAsync(cancellationToken);
            await CompleteAsync(services, library, wish.Assisted, report, cancellationToken);
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

    /// <summary>Puts the files in, works with the others until they are done, and tells of them.</summary>
    private static async Task<int> RunInClusterAsync(
        AssistantServices services, List<string> named, LibraryLocation location, IngestionOptions options, AddWish wish, AddReport report, CancellationToken cancellationToken)
    {
        await using var library = await AssistantServices.OpenLibraryAsync(location, cancellationToken);
        await using var queue = await AssistantServices.OpenQueueAsync(location, cancellationToken);
        using var adding = new ClusterAdd(queue, library, AssistantServices.FilesOf(location), options, report);
        if (wish.IsQueuedOnly)
        {
            await adding.EnqueueAsync(named, wish.AllowPrivate, cancellationToken);
            Console.WriteLine(FormattableString.Invariant($"{adding.PendingCount} files are queued."));
            return report.HasFailed ? ExitCodes.SomeFailed : ExitCodes.Done;
        }

        try
        {
            report.Expect(named.Count, wish.IsResumed ? await adding.ExpectAllAsync(cancellationToken) : 0);
            await using var worker = await services.StartWorkerAsync(queue, location, library, options, report.Waiting, cancellationToken);
            await adding.FollowAsync(adding.EnqueueAsync(named, wish.AllowPrivate, cancellationToken), cancellationToken);
            await CompleteAsync(services, library, wish.Assisted, report, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            report.Stopped(adding.PendingCount);
            return ExitCodes.Cancelled;
        }

        report.Complete();
        return report.HasFailed ? ExitCodes.SomeFailed : ExitCodes.Done;
    }

    /// <summary>What a configured model adds when the files are in.</summary>
    private static async Task CompleteAsync(AssistantServices services, ILibrary library, CriteriaProfile? assisted, AddReport report, CancellationToken cancellationToken)
    {
        if (services.Embedder is { } embedder)
        {
            await EmbedAsync(new VectorIndexer(library, embedder), report, cancellationToken);
        }

        if (assisted is not null && services.MissingFacts(library) is { } finder)
        {
            await AssistAsync(finder, library, assisted, report, cancellationToken);
        }
    }

    /// <summary>Gives vectors to passages that have none, also to those of earlier runs.</summary>
    private static async Task EmbedAsync(VectorIndexer vectors, AddReport report, CancellationToken cancellationToken)
    {
        try
        {
            await vectors.FillAsync(cancellationToken);
        }
        catch (ModelFailureException failed)
        {
            report.Failed($"{failed.Message} Search goes by words; the next 'assistant add' makes the missing vectors.");
        }
    }

    /// <summary>One document after the other: a model's server mostly answers one question at a time. After a failure it is asked no more.</summary>
    private static async Task AssistAsync(MissingFactFinder finder, ILibrary library, CriteriaProfile profile, AddReport report, CancellationToken cancellationToken)
    {
        foreach (var id in report.Documents)
        {
            if ((await library.DocumentsAsync(cancellationToken)).FirstOrDefault(document => document.Id == id) is not { } document)
            {
                continue;
            }

            report.Asking(document.Name);
            var outcome = await finder.FindAsync(document, profile, cancellationToken);
            await library.AddFactsAsync(document.Id, outcome.Found, cancellationToken);
            report.Assisted(document, outcome);
            if (outcome.Problem is not null)
            {
                return;
            }
        }
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
