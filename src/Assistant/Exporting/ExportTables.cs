using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Extracting;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Screening.Workbooks;

namespace LittleGiants.Assistant.Exporting;

/// <summary>The facts as CSV and as a workbook, to read and to compute with; what is to be imported again is exported as lines.</summary>
internal static class ExportTables
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Company", 32), new("Document", 34), new("Fiscal year", 11), new("Fact", 26), new("Value", 18), new("Low", 16), new("High", 16), new("Unit", 9), new("Qualifier", 10), new("Period start", 12), new("Period end", 12),
        new("Scope", 13), new("Status", 11), new("Confidence", 11), new("Source", 38), new("Quote", 70), new("As printed", 22),
    ];

    public static void WriteCsv(Stream output, IEnumerable<ExportedFact> facts)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine("company,document,sha256,fiscalYear,concept,value,low,high,unit,qualifier,periodStart,periodEnd,scope,status,confidence,page,quote,printed");
        foreach (var (document, company, record) in facts)
        {
            var fact = record.Fact;
            var stated = fact.Quantity is { } quantity ? StatedValue.Of(quantity) : default;
            string[] cells =
            [
                ExtractionCsv.Cell(company), ExtractionCsv.Cell(document.Name), document.Sha256, fact.Period.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "", fact.Concept,
                fact.Quantity is null ? ExtractionCsv.Cell(fact.Text) : Number(stated.Value), Number(stated.Low), Number(stated.High), UnitNames.Of(fact),
                JsonForms.Word(fact.Quantity?.Qualifier ?? Extraction.Quantities.Qualifier.Exact), Day(fact.Period.Start), Day(fact.Period.End), JsonForms.Word(fact.Scope), JsonForms.Word(fact.Status),
                fact.Confidence.ToString("0.##", CultureInfo.InvariantCulture), record.Evidence.Count > 0 ? record.Evidence[0].Page.ToString(CultureInfo.InvariantCulture) : "",
                ExtractionCsv.Cell(record.Evidence.Count > 0 ? record.Evidence[0].Quote : ""), ExtractionCsv.Cell(fact.Quantity?.Printed),
            ];
            writer.WriteLine(string.Join(',', cells));
        }
    }

    public static void WriteWorkbook(Stream output, IEnumerable<ExportedFact> facts, IReadOnlyList<(string Company, Correction Correction)> corrections)
    {
        using var workbook = new WorkbookWriter(output);
        workbook.Sheet("Facts", Columns, facts.Select(Row));
        workbook.Sheet(
            "Corrections",
            [new("No.", 6), new("When", 18), new("Who", 18), new("Company", 32), new("Fact", 26), new("Fiscal year", 11), new("What", 10), new("Value", 18), new("Unit", 9), new("Was", 22), new("Why", 60), new("Undoes", 8)],
            corrections.Select(item => Row(item.Company, item.Correction)));
    }

    private static IReadOnlyList<WorkbookCell> Row(ExportedFact exported)
    {
        var (document, company, record) = exported;
        var (fact, unit) = (record.Fact, UnitNames.Of(record.Fact));
        var stated = fact.Quantity is { } quantity ? StatedValue.Of(quantity) : default;
        var citation = record.Evidence.Count > 0 ? record.Evidence[0] : null;
        return
        [
            company, document.Name, WorkbookCell.YearOf(fact.Period.FiscalYear), fact.Concept, fact.Quantity is null ? fact.Text : WorkbookCell.Value(stated.Value, unit), WorkbookCell.Value(stated.Low, unit),
            WorkbookCell.Value(stated.High, unit), unit, JsonForms.Word(fact.Quantity?.Qualifier ?? Extraction.Quantities.Qualifier.Exact), WorkbookCell.Of(fact.Period.Start), WorkbookCell.Of(fact.Period.End),
            JsonForms.Word(fact.Scope), JsonForms.Word(fact.Status), WorkbookCell.Of((decimal)Math.Round(fact.Confidence, 2), CellFormat.Hundredths),
            citation is null ? document.Name : document.PageCount > 1 ? FormattableString.Invariant($"{document.Name} p. {citation.Page}") : document.Name, citation?.Quote, fact.Quantity?.Printed,
        ];
    }

    private static IReadOnlyList<WorkbookCell> Row(string company, Correction correction) =>
    [
        WorkbookCell.Of((int)correction.Id), correction.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), correction.Author, company, correction.Concept, WorkbookCell.YearOf(correction.FiscalYear), correction.Action,
        WorkbookCell.Value(correction.Value, correction.Unit ?? ""), correction.Unit, correction.Old, correction.Note, WorkbookCell.Of((int?)correction.Undoes),
    ];

    private static string Number(decimal? value) => value is { } present ? JsonForms.Plain(present) : "";

    private static string Day(DateOnly? day) => day is { } present ? JsonForms.Iso(present) : "";
}
