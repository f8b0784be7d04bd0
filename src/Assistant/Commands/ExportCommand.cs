using System.CommandLine;
using LittleGiants.Assistant.Exporting;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant export</c>: all facts of the library with their evidence.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var output = new FileOutput(FactFile.Lines, FactFile.Csv, FactFile.Workbook);
        var library = SharedOptions.Library();
        var command = new Command("export", """
            Writes all facts with document, page and quote, and the log of corrections. The form jsonl can be imported again.

            Examples:
              assistant export -o library.jsonl
              assistant export --format csv > facts.csv
              assistant export -o facts.xlsx
            """) { output.Format, output.File, library };
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(async () =>
        {
            await using var opened = await AssistantServices.OpenExistingLibraryAsync(SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            var corrections = await new FactExport(opened).CorrectionsAsync(cancellationToken);
            return output.Write(parsed, () => { }, (format, stream) => FactFile.Write(format, stream, opened, corrections, cancellationToken));
        }));
        return command;
    }
}
