using System.CommandLine;
using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant work</c>: reads what others put into the library's queue.</summary>
internal static class WorkCommand
{
    public const string Name = "work";

    /// <summary>What is being read when the worker is told to end has this long; the rest is put back for others.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>What ending takes at most: <see cref="Grace"/>, and a reader that is deep in one page.</summary>
    public static TimeSpan TerminationTimeout => Grace + TimeSpan.FromSeconds(20);

    public static Command Create(AssistantServices services)
    {
        var library = SharedOptions.Library();
        var threads = SharedOptions.Threads(Environment.ProcessorCount);
        var command = new Command(Name, """
            Reads the files that wait in the queue of a library in PostgreSQL, until Ctrl-C or SIGTERM. Any number of workers may run, on any machines.

            Examples:
              assistant work --library "Host=db;Database=giants;Username=giants"
              assistant work --threads 4
            """) { library, threads };
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(() => RunAsync(services, SharedOptions.Location(parsed.GetValue(library)), parsed.GetValue(threads), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(AssistantServices services, LibraryLocation location, int threads, CancellationToken cancellationToken)
    {
        if (location.ConnectionString is null)
        {
            await Console.Error.WriteLineAsync("A library in a folder has no workers of its own: 'assistant add --resume' and 'assistant serve' do what waits. Name a library in PostgreSQL with --library.");
            return ExitCodes.WrongUsage;
        }

        await using var library = await AssistantServices.OpenLibraryAsync(location, cancellationToken);
        await using var queue = await AssistantServices.OpenQueueAsync(location, cancellationToken);
        await using var worker = await services.StartWorkerAsync(queue, location, library, new IngestionOptions { Threads = threads }, Console.Error.WriteLine, cancellationToken);
        await Console.Out.WriteLineAsync(FormattableString.Invariant($"Working as {worker.Node}, {threads} files at once. Ctrl-C ends it."));
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Console.Error.WriteLineAsync("Ending; what is not done in a moment is put back.");
        if (!await worker.StopAsync(Grace))
        {
            await Console.Error.WriteLineAsync("The database did not answer while the work ended. Nothing is lost: what was being read here is read by the next worker once the database is there.");
        }

        return ExitCodes.Done;
    }
}
