using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Screening.Workbooks;

/// <summary>Writes a workbook sheet by sheet, row by row: what is written is not kept in memory. Text stays text, whatever it begins with.</summary>
internal sealed class WorkbookWriter : IDisposable
{
    /// <summary>Characters that a cell may hold.</summary>
    private const int MaxText = 32_000;

    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly Sheets _sheets = new();

    public WorkbookWriter(Stream output)
    {
        _document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        _workbook = _document.AddWorkbookPart();
        _workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Make();
    }

    /// <summary>A sheet with a frozen head, a filter and the widths of its columns.</summary>
    public void Sheet(string name, IReadOnlyList<WorkbookColumn> columns, IEnumerable<IReadOnlyList<WorkbookCell>> rows)
    {
        var part = _workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0, TabSelected = _sheets.ChildElements.Count == 0 }));
            writer.WriteElement(new Columns(columns.Select((column, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true })));
            writer.WriteStartElement(new SheetData());
            Row(writer, 1, [.. columns.Select(column => new WorkbookCell(column.Head, null, CellFormat.Head))]);
            var number = 1;
            foreach (var row in rows)
            {
                Row(writer, ++number, row);
            }

            writer.WriteEndElement();
            writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{ColumnName(columns.Count - 1)}{number}") });
            writer.WriteEndElement();
        }

        _sheets.Append(new Sheet { Name = name, SheetId = (uint)_sheets.ChildElements.Count + 1, Id = _workbook.GetIdOfPart(part) });
    }

    public void Dispose()
    {
        _workbook.Workbook = new Workbook(_sheets);
        _workbook.Workbook.Save();
        _document.Dispose();
    }

    private static void Row(OpenXmlWriter writer, int number, IReadOnlyList<WorkbookCell> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        for (var i = 0; i < cells.Count; i++)
        {
            var reference = ColumnName(i) + number.ToString(CultureInfo.InvariantCulture);
            if (cells[i].Number is { } value)
            {
                writer.WriteElement(new Cell(new CellValue(value)) { CellReference = reference, StyleIndex = (uint)cells[i].Format });
            }
            else if (cells[i].Text is { Length: > 0 } text)
            {
                var safe = SafeText.Line(text);
                writer.WriteElement(new Cell(new InlineString(new Text(safe.Length > MaxText ? SafeText.Head(safe, MaxText) : safe) { Space = SpaceProcessingModeValues.Preserve }))
                {
                    CellReference = reference,
                    DataType = CellValues.InlineString,
                    StyleIndex = (uint)cells[i].Format,
                });
            }
        }

        writer.WriteEndElement();
    }

    /// <summary>A, B, … Z, AA.</summary>
    private static string ColumnName(int index) => (index >= 26 ? ColumnName((index / 26) - 1) : "") + (char)('A' + (index % 26));
}
