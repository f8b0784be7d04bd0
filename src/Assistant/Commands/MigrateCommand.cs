using System.CommandLine;
using LittleGiants.Assistant.Ingestion.Migration;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Profiles;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant migrate</c>: copies a library into another store and proves that both hold the same.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = "Where the copy goes: a new folder, or the connection string of an empty PostgreSQL database", Required = true };
        var library = SharedOptions.Library();
        var json = SharedOptions.Json("One JSON object with tables, originals and differences");
        var command = new Command("migrate", """
            Copies a library with documents, facts, corrections, conversations, profiles and originals, from a folder to PostgreSQL or back, and compares both in the end. Nothing in the source changes.
            The copy is whole or not there: stopped halfway, the same line begins it anew, and originals that are there are not sent again. Add nothing to the source meanwhile.
            A password need not stand in the line: PGPASSWORD and the password file of PostgreSQL are read. Exit code 1: the copy differs.

            Examples:
              assistant migrate --to "Host=db;Database=giants;Username=giants"
              assistant migrate --library postgresql://giants@db/giants --to copy
            """) { to, library, json };
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(() => RunAsync(
            SharedOptions.Location(parsed.GetValue(library)), LibraryLocation.Parse(parsed.GetValue(to)!), parsed.GetValue(json), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(LibraryLocation from, LibraryLocation to, bool asJson, CancellationToken cancellationToken)
    {
        await using var source = await AssistantServices.OpenExistingLibraryAsync(from, cancellationToken);
        await using var target = await AssistantServices.OpenLibraryAsync(to, cancellationToken);
        var report = await new LibraryMigration(source, AssistantServices.FilesOf(from), target, AssistantServices.FilesOf(to), Say).RunAsync(cancellationToken);
        await using var sourceState = await AssistantServices.OpenStateAsync(from, cancellationToken);
        await using var targetState = await AssistantServices.OpenStateAsync(to, cancellationToken);
        await new ProfileShelf(sourceState).CopyToAsync(targetState, cancellationToken);
        if (asJson)
        {
            Write(report);
        }
        else
        {
            foreach (var table in report.Tables.Where(table => table.Rows > 0))
            {
                Console.WriteLine(FormattableString.Invariant($"{table.Name,-16} {table.Rows,12:N0}  {table.Sha256[..12]}"));
            }

            Console.WriteLine(FormattableString.Invariant($"{"originals",-16} {report.Files,12:N0}"));
            foreach (var difference in report.Differences.Concat(report.MissingFiles.Select(sha256 => $"The source has no whole original {sha256}; 'assistant verify' tells whose it is.")))
            {
                Console.WriteLine(SafeText.Line(difference));
            }

            Console.WriteLine(report.Differences.Count == 0 ? $"{to.Name} holds what {from.Name} holds." : $"{to.Name} differs from {from.Name}.");
        }

        return report.Differences.Count == 0 && report.MissingFiles.Count == 0 ? ExitCodes.Done : ExitCodes.SomeFailed;
    }

    private static void Say(string progress)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.WriteLine(progress);
        }
    }

    private static void Write(MigrationReport report) => DocumentJson.Print(json =>
    {
        json.WriteStartArray("tables");
        foreach (var table in report.Tables)
        {
            json.WriteStartObject();
            json.WriteString("name", table.Name);
            json.WriteNumber("rows", table.Rows);
            json.WriteString("sha256", table.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("originals", report.Files);
        WriteList("missingOriginals", report.MissingFiles);
        WriteList("differences", report.Differences);

        void WriteList(string name, IReadOnlyList<string> items)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStringValue(item);
            }

            json.WriteEndArray();
        }
    });
}
