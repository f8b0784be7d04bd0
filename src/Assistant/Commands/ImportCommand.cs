using System.CommandLine;
using LittleGiants.Assistant.Exporting;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant import</c>: takes an export of another library in.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "What 'assistant export' wrote as jsonl" };
        var library = SharedOptions.Library();
        var command = new Command("import", """
            Takes the facts of an export into the library, with their quotes. Documents come as "facts only" until their originals are added; those that are there stay as they are.

            Examples:
              assistant import library.jsonl
              assistant import library.jsonl --library colleagues
            """) { file, library };
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(async () =>
        {
            if (parsed.GetValue(file) is not { } path || !File.Exists(path))
            {
                await Console.Error.WriteLineAsync($"{parsed.GetValue(file)}: there is no such file.");
                return ExitCodes.WrongUsage;
            }

            var location = SharedOptions.Location(parsed.GetValue(library));
            Directory.CreateDirectory(location.Folder);
            await using var opened = await AssistantServices.OpenLibraryAsync(location, cancellationToken);
            var report = await new FactImport(opened).RunAsync(File.ReadLinesAsync(path, cancellationToken), cancellationToken);
            Console.WriteLine(FormattableString.Invariant($"{report.Documents} documents with {report.Facts:N0} facts, {report.Corrections} corrections{(report.Known > 0 ? FormattableString.Invariant($"; {report.Known} documents were there already") : "")}"));
            return ExitCodes.Done;
        }));
        return command;
    }
}
