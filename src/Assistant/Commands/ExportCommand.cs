using System.CommandLine;
using LittleGiants.Assistant.Exporting;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant export</c>: all facts of the library with their evidence.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var output = new FileOutput("jsonl", "csv", "xlsx");
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
            await using var opened = await AssistantServices.OpenExistingLibraryAsync(SharedOptions.Folder(parsed.GetValue(library)), cancellationToken);
            var export = new FactExport(opened);
            var corrections = await export.CorrectionsAsync(cancellationToken);
            return output.Write(parsed, () => { }, (format, stream) =>
            {
                switch (format)
                {
                    case "csv":
                        ExportTables.WriteCsv(stream, Facts(export, cancellationToken));
                        break;
                    case "xlsx":
                        ExportTables.WriteWorkbook(stream, Facts(export, cancellationToken), corrections);
                        break;
                    default:
                        ExportLines.WriteAsync(stream, export, cancellationToken).GetAwaiter().GetResult();
                        break;
                }
            });
        }));
        return command;
    }

    private static IEnumerable<ExportedFact> Facts(FactExport export, CancellationToken cancellationToken) =>
        export.DocumentsAsync(cancellationToken).ToBlockingEnumerable(cancellationToken).SelectMany(item => item.Facts.Select(fact => new ExportedFact(item.Document, item.Company?.Name, fact)));
}
