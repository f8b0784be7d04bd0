using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Exporting;

/// <summary>All facts of a library as a file: lines that can be imported, or tables to read.</summary>
internal static class FactFile
{
    public const string Lines = "jsonl";
    public const string Csv = "csv";
    public const string Workbook = "xlsx";

    /// <param name="output">One that can seek, for a workbook.</param>
    public static void Write(string format, Stream output, ILibrary library, IReadOnlyList<(string Company, Correction Correction)> corrections, CancellationToken cancellationToken)
    {
        var export = new FactExport(library);
        switch (format)
        {
            case Csv:
                ExportTables.WriteCsv(output, Facts(export, cancellationToken));
                break;
            case Workbook:
                ExportTables.WriteWorkbook(output, Facts(export, cancellationToken), corrections);
                break;
            case Lines:
                ExportLines.WriteAsync(output, export, cancellationToken).GetAwaiter().GetResult();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "It is jsonl, csv or xlsx.");
        }
    }

    private static IEnumerable<ExportedFact> Facts(FactExport export, CancellationToken cancellationToken) =>
        export.DocumentsAsync(cancellationToken).ToBlockingEnumerable(cancellationToken).SelectMany(item => item.Facts.Select(fact => new ExportedFact(item.Document, item.Company?.Name, fact)));
}
