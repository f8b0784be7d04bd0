using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Joins a table with its continuation over a page break.</summary>
internal static class TableStitcher
{
    /// <summary>Whether the first table of a page, with nothing of the body above it, goes on with the last of the page before, with nothing of the body below it.</summary>
    public static TableContinuation? Match(PageTable previous, PageTable next, TableOptions options)
    {
        _ = previous;
        _ = next;
        _ = options;
        return null;
    }

    /// <summary>The joined table: both as already written to the text, the second one with its own rows and columns.</summary>
    public static Table Join(Table first, Table second, TableContinuation continuation)
    {
        var cells = new List<Cell>(first.Cells.Count + second.Cells.Count);
        cells.AddRange(first.Cells);
        var shift = first.RowCount - continuation.RepeatedHeadRows;
        foreach (var cell in second.Cells)
        {
            if (cell.Row < continuation.RepeatedHeadRows)
            {
                continue;
            }

            var column = continuation.ColumnMap[cell.Column];
            var last = continuation.ColumnMap[cell.Column + cell.ColumnSpan - 1];
            cells.Add(cell with { Row = cell.Row + shift, Column = column, ColumnSpan = last - column + 1, IsHeader = false });
        }

        return first with
        {
            Span = new TextSpan(first.Span.Start, second.Span.End),
            RowCount = second.RowCount + shift,
            Cells = cells,
            Pages = [.. first.Pages, .. second.Pages],
        };
    }
}
