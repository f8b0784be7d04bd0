using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Joins a table with its continuation over a page break.</summary>
internal static class TableStitcher
{
    /// <summary>Whether the first table of a page, with nothing of the body above it, goes on with the last of the page before, with nothing of the body below it.</summary>
    public static TableContinuation? Match(PageTable previous, PageTable next, TableOptions options)
    {
        // 1. The columns stand at the same places, but for the margins of left and right pages.
        if (previous.IsRuled != next.IsRuled || Map(previous, next, options) is not { } map)
        {
            return null;
        }

        // 2. The head is repeated, whether it was known as one or not.
        if (next.HeaderRowCount > 0 && next.Head == previous.Head)
        {
            return new TableContinuation(next.HeaderRowCount, map, next);
        }

        if (next.FirstRow.Length > 0 && next.FirstRow == previous.FirstRow && previous.RowCount > 1 && next.RowCount > 1)
        {
            return new TableContinuation(1, map, next);
        }

        // 3. Or there is none: rows go on. A head of its own begins a new table.
        if (next.HeaderRowCount > 0 || next.Caption.Length > 0 || next.UnitLine.Length > 0)
        {
            return null;
        }

        var isHeadAlone = previous.HeaderRowCount == 0 && !previous.HasFigures && previous.RowCount <= options.LoneHeadRows && next.HasFigures;
        if (isHeadAlone)
        {
            return new TableContinuation(0, map, next with { Head = previous.FirstRow, HeaderRowCount = previous.RowCount, FirstRow = previous.FirstRow })
            {
                HeadRowsBefore = previous.RowCount,
            };
        }

        return new TableContinuation(0, map, next with { Head = previous.Head, HeaderRowCount = previous.HeaderRowCount, FirstRow = previous.FirstRow, Columns = next.Columns });
    }

    /// <summary>The joined table: both as already written to the text, the second one with its own rows and columns.</summary>
    public static Table Join(Table first, Table second, TableContinuation continuation)
    {
        var cells = new List<Cell>(first.Cells.Count + second.Cells.Count);
        foreach (var cell in first.Cells)
        {
            cells.Add(cell.Row < continuation.HeadRowsBefore ? cell with { IsHeader = true } : cell);
        }

        var shift = first.RowCount - continuation.RepeatedHeadRows;
        foreach (var cell in second.Cells)
        {
            if (cell.Row < continuation.RepeatedHeadRows)
            {
                continue;
            }

            var column = continuation.ColumnMap[cell.Column];
            var last = continuation.ColumnMap[cell.Column + cell.ColumnSpan - 1];
            cells.Add(cell with { Row = cell.Row + shift, Column = column, ColumnSpan = last - column + 1 });
        }

        return first with
        {
            Span = new TextSpan(first.Span.Start, second.Span.End),
            RowCount = second.RowCount + shift,
            HeaderRowCount = Math.Max(first.HeaderRowCount, continuation.HeadRowsBefore),
            Cells = cells,
            Pages = first.Pages[^1] == second.Pages[^1] ? first.Pages : [.. first.Pages, .. second.Pages],
        };
    }

    /// <summary>For each column of the continuation the column above it, or null when they do not stand below each other.</summary>
    private static int[]? Map(PageTable previous, PageTable next, TableOptions options)
    {
        if (next.ColumnCount > previous.ColumnCount || (previous.IsRuled && next.ColumnCount != previous.ColumnCount))
        {
            return null;
        }

        var shift = previous.Columns[0].Left - next.Columns[0].Left;
        if (Math.Abs(shift) > options.PageShift)
        {
            return null;
        }

        var map = new int[next.ColumnCount];
        var from = 0;
        for (var i = 0; i < map.Length; i++)
        {
            var (left, right) = next.Columns[i];
            var found = -1;
            for (var k = from; k < previous.ColumnCount && found < 0; k++)
            {
                var (overLeft, overRight) = previous.Columns[k];
                var isSame = Math.Abs(right + shift - overRight) <= options.ColumnShift
                    || (!previous.IsRuled && (k == 0 || Math.Min(right + shift, overRight) - Math.Max(left + shift, overLeft) > options.ColumnOverlap * Math.Min(right - left, overRight - overLeft)));
                found = isSame ? k : -1;
            }

            if (found < 0)
            {
                return null;
            }

            map[i] = found;
            from = found + 1;
        }

        return map;
    }
}
