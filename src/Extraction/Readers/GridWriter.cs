using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Readers;

/// <summary>Writes a grid as canonical text: rows parted by a line feed, cells by a tab.</summary>
internal static class GridWriter
{
    /// <summary>The index of the table in the document.</summary>
    public static int Write(BlockWriter writer, Grid grid, TextSpan? caption, TextSpan? unitLine)
    {
        var builder = writer.Builder;
        var start = builder.Length;
        var end = start;
        var cells = new List<Cell>(grid.Cells.Count);
        for (var i = 0; i < grid.Cells.Count; i++)
        {
            var cell = grid.Cells[i];
            if (i > 0)
            {
                builder.Append(cell.Row == grid.Cells[i - 1].Row ? "\t" : "\n");
            }

            var span = writer.Inline(cell.Text);
            end = span.End;
            cells.Add(new Cell(cell.Row, cell.Column, span)
            {
                RowSpan = cell.RowSpan,
                ColumnSpan = cell.ColumnSpan,
                IsHeader = cell.IsHeader,
            });
        }

        var table = new Table(new TextSpan(start, end), 1, grid.RowCount, grid.ColumnCount, cells)
        {
            Caption = caption,
            UnitLine = unitLine,
            HeaderRowCount = grid.HeaderRowCount,
            StubColumnCount = StubColumns(grid),
        };
        var index = builder.AddTable(table);
        builder.AddBlock(new Block(BlockKind.Table, table.Span, 1) { Table = index });
        builder.Append("\n");
        return index;
    }

    /// <summary>1 when the first column names its rows: below the heads it has words and the others have numbers.</summary>
    private static int StubColumns(Grid grid)
    {
        int labels = 0, firstNumbers = 0, numbers = 0;
        foreach (var cell in grid.Cells)
        {
            if (cell.Row < grid.HeaderRowCount || cell.Text.Length == 0)
            {
                continue;
            }

            var isNumber = NumericText.IsNumeric(cell.Text);
            if (cell.Column > 0)
            {
                numbers += isNumber ? 1 : 0;
            }
            else if (isNumber)
            {
                firstNumbers++;
            }
            else
            {
                labels++;
            }
        }

        return grid.ColumnCount > 1 && labels > firstNumbers && numbers > 0 ? 1 : 0;
    }
}
