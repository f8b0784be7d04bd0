using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>Reads a table's grid: cells over columns and rows, rows and cells inside controls, the text of tables inside cells.</summary>
internal sealed class DocxTable(DocxText text, DocxOptions options)
{
    private readonly List<List<DocxCell>> _rows = [];
    private int _headRows;

    /// <summary>Text boxes anchored in the cells.</summary>
    public List<TextBoxContent> TextBoxes { get; } = [];

    public Grid Read(Table table)
    {
        foreach (var row in Unwrapped<TableRow>(table))
        {
            ReadRow(row);
        }

        _headRows = _headRows > 0 ? _headRows : HeadRowsByWords();
        var grid = new Grid { HeaderRowCount = _headRows };
        for (var row = 0; row < _rows.Count; row++)
        {
            foreach (var cell in _rows[row])
            {
                if (cell.Merge != DocxMerge.Continued)
                {
                    grid.Add(new GridCell(row, cell.Column, cell.Text, cell.Merge == DocxMerge.Restart ? RowSpan(row, cell) : 1, cell.Width, row < _headRows));
                }
            }
        }

        return grid;
    }

    /// <summary>The cells of a table in order, for tables that only lay out a page.</summary>
    public static IEnumerable<TableCell> CellsOf(Table table) => Unwrapped<TableRow>(table).SelectMany(Unwrapped<TableCell>);

    /// <summary>Elements of a kind among the children, also inside content controls, custom XML and insertions.</summary>
    private static IEnumerable<T> Unwrapped<T>(OpenXmlElement parent)
        where T : OpenXmlElement
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is T found)
            {
                yield return found;
            }
            else if (child is SdtElement or CustomXmlElement or SdtContentRow or SdtContentCell or InsertedRun)
            {
                foreach (var inner in Unwrapped<T>(child))
                {
                    yield return inner;
                }
            }
        }
    }

    private void ReadRow(TableRow row)
    {
        var properties = row.TableRowProperties;
        if (properties?.GetFirstChild<Deleted>() is not null)
        {
            return;
        }

        if (_headRows == _rows.Count && properties?.GetFirstChild<TableHeader>() is { } head && head.Val?.InnerText is not ("0" or "false" or "off"))
        {
            _headRows++;
        }

        var cells = new List<DocxCell>();
        var column = Number(properties?.GetFirstChild<GridBefore>()?.Val?.InnerText, 0);
        foreach (var cell in Unwrapped<TableCell>(row))
        {
            var shape = cell.TableCellProperties;
            var width = Math.Max(1, Number(shape?.GridSpan?.Val?.InnerText, 1));
            if (column + width > options.MaxColumns)
            {
                break;
            }

            if (shape?.HorizontalMerge is { } horizontal && horizontal.Val?.InnerText != "restart" && cells.Count > 0)
            {
                cells[^1] = cells[^1] with { Width = cells[^1].Width + width };
            }
            else
            {
                var merge = shape?.VerticalMerge is not { } vertical ? DocxMerge.None : vertical.Val?.InnerText == "restart" ? DocxMerge.Restart : DocxMerge.Continued;
                cells.Add(new DocxCell(column, width, merge, TextOf(cell)));
            }

            column += width;
        }

        _rows.Add(cells);
    }

    /// <summary>The rows above the first that has figures, when no row is marked as head; more than one only below merged heads.</summary>
    private int HeadRowsByWords()
    {
        var first = _rows.FindIndex(row => row.Exists(cell => cell.Column > 0 && NumericText.IsNumeric(cell.Text) && !NumericText.IsPeriod(cell.Text)));
        if (first <= 0 || !_rows[0].Exists(cell => cell.Column > 0 && cell.Text.Length > 0))
        {
            return 0;
        }

        var isMerged = _rows[0].Exists(cell => cell.Merge == DocxMerge.Restart || (cell.Width > 1 && cell.Column > 0));
        return isMerged && first <= options.MaxHeadRows ? first : 1;
    }

    private string TextOf(TableCell cell)
    {
        var joined = new StringBuilder();
        foreach (var paragraph in cell.Descendants<Paragraph>())
        {
            // Boxes in the cell are stories of their own; the paragraphs of inner tables are the cell's.
            if (paragraph.Ancestors<TextBoxContent>().Any(box => box.Ancestors<TableCell>().Contains(cell)))
            {
                continue;
            }

            LineJoin.Append(joined, text.Of(paragraph).Trim());
            TextBoxes.AddRange(text.TextBoxes);
        }

        return joined.ToString();
    }

    private int RowSpan(int row, DocxCell cell)
    {
        var span = 1;
        while (row + span < _rows.Count && _rows[row + span].Exists(below => below.Column == cell.Column && below.Width == cell.Width && below.Merge == DocxMerge.Continued))
        {
            span++;
        }

        return span;
    }

    private int Number(string? text, int fallback) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, options.MaxColumns) : fallback;
}
