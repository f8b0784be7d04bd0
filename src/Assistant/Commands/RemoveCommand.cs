using System.CommandLine;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant remove</c>: takes documents out of the library with everything that came from them.</summary>
internal static class RemoveCommand
{
    public static Command Create()
    {
        var documents = new Argument<string[]>("document") { Description = "Numbers, names, or the first digits of hashes, as 'assistant list' shows them", Arity = ArgumentArity.OneOrMore };
        var library = SharedOptions.Library();
        var yes = new Option<bool>("--yes") { Description = "Do not ask" };
        var command = new Command("remove", """
            Removes documents: original, text, index, facts, and the answers that stand on them.

            Examples:
              assistant remove 3
              assistant remove waterwijk-jaarverslag-2024 --yes
            """) { documents, library, yes };
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(() => RunAsync(
            parsed.GetValue(documents)!, SharedOptions.Location(parsed.GetValue(library)), parsed.GetValue(yes), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(string[] names, LibraryLocation location, bool yes, CancellationToken cancellationToken)
    {
        await using var library = await AssistantServices.OpenExistingLibraryAsync(location, cancellationToken);
        var all = await library.DocumentsAsync(cancellationToken);
        var meant = names.Select(name => LibraryLookup.Document(all, name)).DistinctBy(document => document.Id).ToList();
        if (!yes && !Agreed(meant))
        {
            await Console.Error.WriteLineAsync("Nothing was removed.");
            return ExitCodes.SomeFailed;
        }

        if (location.ConnectionString is not null)
        {
            await using var shared = await AssistantServices.OpenQueueAsync(location, cancellationToken);
            foreach (var document in meant)
            {
                await shared.RemoveAsync(library, AssistantServices.FilesOf(location), document, cancellationToken);
                Told(document);
            }

            return ExitCodes.Done;
        }

        // A file that is being added may be one of them: the queue's owner goes first.
        var queueLock = await QueueLock.AcquireAsync(location, () => Console.Error.WriteLine(LibraryVerb.Waiting), cancellationToken);
        if (File.Exists(location.Jobs))
        {
            await using var queue = await IngestionQueue.OpenAsync(location, queueLock, null, cancellationToken);
            var items = await queue.ItemsAsync(cancellationToken);
            await queue.RemoveAsync(items.Where(item => meant.Exists(document => document.Sha256 == item.Sha256 || document.Source == item.Source)), cancellationToken);
            await RemoveAsync(library, location, meant, cancellationToken);
        }
        else
        {
            using (queueLock)
            {
                await RemoveAsync(library, location, meant, cancellationToken);
            }
        }

        return ExitCodes.Done;
    }

    private static async Task RemoveAsync(ILibrary library, LibraryLocation location, List<DocumentRecord> documents, CancellationToken cancellationToken)
    {
        var files = AssistantServices.FilesOf(location);
        foreach (var document in documents)
        {
            await library.RemoveAsync(document.Id, cancellationToken);
            await files.RemoveAsync(document.Sha256, cancellationToken);
            Told(document);
        }
    }

    private static void Told(DocumentRecord document) => Console.WriteLine($"{SafeText.Line(document.Name)}: removed");

    private static bool Agreed(List<DocumentRecord> documents)
    {
        foreach (var document in documents)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"{document.Id}  {SafeText.Line(document.Name)}"));
        }

        Console.Error.Write("Remove with everything that came from it? Type yes: ");
        return string.Equals(Console.ReadLine()?.Trim(), "yes", StringComparison.OrdinalIgnoreCase);
    }
}
