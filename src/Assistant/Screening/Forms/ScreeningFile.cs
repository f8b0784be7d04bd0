namespace LittleGiants.Assistant.Screening.Forms;

/// <summary>A screening as a file to go on with.</summary>
internal static class ScreeningFile
{
    public const string Csv = "csv";
    public const string Json = "json";
    public const string Workbook = "xlsx";

    /// <param name="output">One that can seek, for a workbook.</param>
    public static void Write(string format, Stream output, ScreeningResult result, ScreeningText text)
    {
        switch (format)
        {
            case Csv:
                ScreeningCsv.Write(output, result);
                break;
            case Json:
                ScreeningJson.Write(output, result, text.Verdicts);
                break;
            case Workbook:
                ScreeningWorkbook.Write(output, result, text);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "It is csv, json or xlsx.");
        }
    }
}
