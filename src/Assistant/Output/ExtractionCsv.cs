using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Extracting;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Output;

/// <summary>One row for each fact, as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it.</summary>
internal sealed class ExtractionCsv : IExtractionOutput, IDisposable
{
    private static readonly string[] Columns =
    [
        "file", "company", "fiscalYear", "concept", "value", "low", "high", "unit", "qualifier", "periodStart", "periodEnd",
        "scope", "status", "confidence", "page", "quote", "printed",
    ];

    private readonly StreamWriter _output;

    public ExtractionCsv(Stream output)
    {
        _output = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        _output.WriteLine(string.Join(',', Columns));
    }

    public void Write(ExtractedFile file)
    {
        if (file.Result is not { } result)
        {
            return;
        }

        foreach (var fact in result.Facts)
        {
            WriteRow(file.File, result.Frame, fact);
        }

        _output.Flush();
    }

    public void Complete() => _output.Flush();

    public void Dispose() => _output.Dispose();

    /// <summary>A cell of text. A spreadsheet would compute what begins like a formula; an apostrophe makes it text.</summary>
    internal static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n\t") || safe[0] == ' ' || safe[^1] == ' '
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private void WriteRow(string file, DocumentFrame frame, Fact fact)
    {
        var stated = fact.Quantity is { } quantity ? StatedValue.Of(quantity) : default;
        var evidence = fact.Evidence.Count > 0 ? Evidence.At(frame.Document, fact.Evidence[0]) : null;
        string[] cells =
        [
            Cell(file),
            Cell(frame.Company?.Name),
            fact.Period.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "",
            fact.Concept,
            fact.Quantity is null ? Cell(fact.Text) : Number(stated.Value),
            Number(stated.Low),
            Number(stated.High),
            UnitNames.Of(fact),
            JsonForms.Word(fact.Quantity?.Qualifier ?? Extraction.Quantities.Qualifier.Exact),
            Day(fact.Period.Start),
            Day(fact.Period.End),
            JsonForms.Word(fact.Scope),
            JsonForms.Word(fact.Status),
            fact.Confidence.ToString("0.##", CultureInfo.InvariantCulture),
            evidence?.Page.ToString(CultureInfo.InvariantCulture) ?? "",
            Cell(evidence?.Quote),
            Cell(fact.Quantity?.Printed),
        ];
        _output.WriteLine(string.Join(',', cells));
    }

    private static string Number(decimal? value) => value is { } present ? JsonForms.Plain(present) : "";

    private static string Day(DateOnly? day) => day is { } present ? JsonForms.Iso(present) : "";
}
