using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Screening.Forms;

/// <summary>A screening as one row a company, as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it.</summary>
internal static class ScreeningCsv
{
    private static readonly string[] First = ["company", "year", "outcome", "nearMiss", "unknowns", "newestDocument", "asOf", "ageDays"];
    private static readonly string[] OfEach = ["outcome", "value", "low", "high", "unit", "distance", "near", "open", "text", "printed", "document", "page", "analyst"];

    public static void Write(Stream output, ScreeningResult result)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', First.Concat(result.Profile.Criteria.SelectMany(criterion => OfEach.Select(part => ExtractionCsv.Cell($"{criterion.Id}.{part}"))))));
        foreach (var company in result.Companies)
        {
            writer.WriteLine(string.Join(',', Cells(company).Concat(company.Criteria.SelectMany(Cells))));
        }
    }

    private static IEnumerable<string> Cells(ScreenedCompany company) =>
    [
        ExtractionCsv.Cell(company.Name),
        Number(company.Year),
        JsonForms.Word(company.Outcome),
        company.IsNearMiss ? "true" : "false",
        Number(company.Unknowns),
        ExtractionCsv.Cell(company.Newest),
        company.AsOf is { } day ? JsonForms.Iso(day) : "",
        Number(company.AgeDays),
    ];

    private static IEnumerable<string> Cells(ScreenedCriterion criterion)
    {
        var (value, source) = (criterion.Verdict.Value, criterion.Sources.Count > 0 ? criterion.Sources[0] : null);
        return
        [
            JsonForms.Word(criterion.Verdict.Outcome),
            Number(criterion.Value),
            Number(criterion.Low),
            Number(criterion.High),
            value?.Unit ?? "",
            Number(criterion.Verdict.Distance),
            value is null ? "" : criterion.IsNear ? "true" : "false",
            criterion.Open ?? "",
            ExtractionCsv.Cell(string.Join(" ", criterion.Texts)),
            ExtractionCsv.Cell(source?.Printed),
            ExtractionCsv.Cell(source?.Document),
            Number(source?.Page),
            ExtractionCsv.Cell(source?.Analyst),
        ];
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal? number) => number is { } known ? JsonForms.Plain(known) : "";
}
