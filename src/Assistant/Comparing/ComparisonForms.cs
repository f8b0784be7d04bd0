using System.Globalization;
using System.Text;
using System.Text.Json;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Screening;
using LittleGiants.Extraction.Criteria;
using Spectre.Console;

namespace LittleGiants.Assistant.Comparing;

/// <summary>A comparison as table with bars, as CSV and as JSON.</summary>
internal sealed class ComparisonForms(VerdictWording wording)
{
    private const int BarCells = 24;
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Alarm = new(Color.Yellow);

    public void Write(IAnsiConsole console, CompanyComparison comparison)
    {
        foreach (var row in comparison.Rows)
        {
            console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"{row.Name} {row.Year}"), Bold));
            console.WriteLine();
            if (row.Mixed is { } mixed)
            {
                console.Write(new Text($"Mixed periods: {mixed}", Alarm));
                console.WriteLine();
            }

            var table = new Table { Border = TableBorder.None, ShowHeaders = false };
            table.AddColumns(new TableColumn(""), new TableColumn("").RightAligned(), new TableColumn(""), new TableColumn(""));
            var most = row.Values.Max(value => Math.Abs(value.Number ?? 0));
            for (var i = 0; i < row.Values.Count; i++)
            {
                var value = row.Values[i];
                table.AddRow(
                    new Text(SafeText.Line(comparison.Companies[i])),
                    new Text(Text(value), value.Number is null ? Dim : Style.Plain),
                    new Text(Bar(value.Number, most), new Style(value.Number < 0 ? Color.Red : Color.Blue)),
                    new Text(SafeText.Line(Places(value)), Dim));
            }

            console.Write(table);
            foreach (var step in row.Values.SelectMany(Steps).Distinct())
            {
                console.Write(new Text("  " + SafeText.Line(step), Dim));
                console.WriteLine();
            }

            console.WriteLine();
        }
    }

    /// <param name="format">csv, json or md.</param>
    public void WriteFile(string format, Stream output, CompanyComparison comparison)
    {
        switch (format)
        {
            case "csv":
                WriteCsv(output, comparison);
                break;
            case "json":
                WriteJson(output, comparison);
                break;
            default:
                output.Write(Encoding.UTF8.GetBytes(ComparisonMarkdown.Of(comparison, Steps)));
                break;
        }
    }

    public void WriteCsv(Stream output, CompanyComparison comparison)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine("company,concept,year,value,low,high,unit,open,printed,document,page,analyst,periodStart,periodEnd,mixed,conversion");
        foreach (var row in comparison.Rows)
        {
            for (var i = 0; i < row.Values.Count; i++)
            {
                var (value, source) = (row.Values[i], row.Values[i].Sources.Count > 0 ? row.Values[i].Sources[0] : null);
                var criterion = Criterion(value);
                string?[] cells =
                [
                    comparison.Companies[i], row.Concept, row.Year.ToString(CultureInfo.InvariantCulture), Plain(criterion.Value), Plain(criterion.Low), Plain(criterion.High), row.Unit, criterion.Open, source?.Printed, source?.Document,
                    source?.Page?.ToString(CultureInfo.InvariantCulture), source?.Analyst, Day(value.Period.Start), Day(value.Period.End), row.Mixed, string.Join(" ", Steps(value)),
                ];
                writer.WriteLine(string.Join(',', cells.Select((cell, at) => at is >= 2 and <= 5 ? cell : ExtractionCsv.Cell(cell))));
            }
        }
    }

    public void WriteJson(Stream output, CompanyComparison comparison)
    {
        using (var json = new Utf8JsonWriter(output, JsonForms.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteTexts("companies", comparison.Companies);
            json.WriteStartArray("rows");
            foreach (var row in comparison.Rows)
            {
                json.WriteStartObject();
                json.WriteString("concept", row.Concept);
                json.WriteNumber("year", row.Year);
                json.WriteString("unit", row.Unit);
                json.WriteString("mixedPeriods", row.Mixed);
                json.WriteStartArray("values");
                for (var i = 0; i < row.Values.Count; i++)
                {
                    Write(json, comparison.Companies[i], row.Values[i]);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private void Write(Utf8JsonWriter json, string company, ComparedValue value)
    {
        var criterion = Criterion(value);
        json.WriteStartObject();
        json.WriteString("company", company);
        json.WriteDecimal("value", criterion.Value);
        json.WriteDecimal("low", criterion.Low);
        json.WriteDecimal("high", criterion.High);
        json.WriteString("open", criterion.Open);
        json.WriteDay("periodStart", value.Period.Start);
        json.WriteDay("periodEnd", value.Period.End);
        json.WriteTexts("conversion", Steps(value));
        Screening.Forms.SourcesJson.Write(json, value.Sources, withConcept: false);
        json.WriteEndObject();
    }

    /// <summary>The arithmetic: rates, and parts of ratios.</summary>
    public IEnumerable<string> Steps(ComparedValue value) => value.Number is null ? [] : value.Verdict.Derivation.Select(wording.Sentence);

    public static string Text(ComparedValue value) => value.Verdict.Value is { } known
        ? NumberText.Of(known.Interval, known.Unit)
        : Screening.Forms.ScreeningText.Open(Criterion(value).Open ?? "");

    public static string Places(ComparedValue value) => Screening.Forms.ScreeningText.Places(Criterion(value)) + (value.Sources.Any(source => source.Analyst is not null) ? " (analyst's value)" : "");

    public static ScreenedCriterion Criterion(ComparedValue value) => new(value.Verdict, [], value.Sources, false);

    private static string Bar(decimal? number, decimal most) => number is not { } known || most == 0 ? "" : new string('█', Math.Max(1, (int)Math.Round(Math.Abs(known) / most * BarCells)));

    private static string Plain(decimal? value) => value is { } known ? JsonForms.Plain(known) : "";

    private static string Day(DateOnly? day) => day is { } known ? JsonForms.Iso(known) : "";
}
