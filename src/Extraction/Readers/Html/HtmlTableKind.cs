namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Tells tables of data from tables that only place things on the page, and finds heads and stubs.</summary>
internal static class HtmlTableKind
{
    public static bool IsData(HtmlNode table, HtmlTableGrid grid, HtmlReaderOptions options)
    {
        if (grid.HasInnerTable || grid.RowCount < 2 || grid.ColumnCount < 2)
        {
            return false;
        }

        if (table.Attribute("role") is "presentation" or "none")
        {
            return false;
        }

        long all = 0;
        var largest = 0;
        var headings = 0;
        var paragraphsInLargest = 0;
        foreach (var cell in grid.Cells)
        {
            all += cell.TextLength;
            headings += cell.Headings;
            if (cell.TextLength > largest)
            {
                largest = cell.TextLength;
                paragraphsInLargest = cell.Paragraphs;
            }
        }

        // One cell with most of the text in paragraphs of its own holds a page, not a value.
        return !(largest > options.LayoutCellLength && largest * 2L > all && paragraphsInLargest > 1)
            && headings <= grid.Cells.Count / 2;
    }

    /// <summary>Whether the table is one row of short texts: a tick box with its label, a note mark with its note.</summary>
    public static bool IsLine(HtmlTableGrid grid, HtmlReaderOptions options)
    {
        if (grid.HasInnerTable || grid.RowCount != 1 || grid.ColumnCount < 2)
        {
            return false;
        }

        var all = 0;
        foreach (var cell in grid.Cells)
        {
            all += cell.TextLength;
            if (cell.Headings > 0 || cell.Paragraphs > 1)
            {
                return false;
            }
        }

        return all <= options.MaxLineTable;
    }

    /// <summary>Rows at the top that name columns: marked as such, or without figures above rows with figures.</summary>
    public static int HeaderRows(HtmlTableGrid grid)
    {
        if (grid.MarkedHeaderRows > 0)
        {
            return grid.MarkedHeaderRows < grid.RowCount ? grid.MarkedHeaderRows : 0;
        }

        // A row names columns when it has no figures behind the stub, and the next only when its stub is empty or covered from above.
        var header = 0;
        var stubCoveredTo = 0;
        var i = 0;
        for (var row = 0; row < grid.RowCount; row++)
        {
            var names = 0;
            var periods = 0;
            var hasFigure = false;
            var hasStub = row < stubCoveredTo;
            for (; i < grid.Cells.Count && grid.Cells[i].Row == row; i++)
            {
                var cell = grid.Cells[i];
                if (cell.Column == 0 && cell.ColumnSpan < grid.ColumnCount)
                {
                    hasStub = true;
                    stubCoveredTo = row == header ? Math.Max(stubCoveredTo, row + cell.RowSpan) : stubCoveredTo;
                }

                hasFigure |= cell.Column > 0 && HtmlCellText.IsFigure(cell.Sample);
                names += cell.Column > 0 || cell.ColumnSpan > 1 ? 1 : 0;
                periods += cell.Column > 0 && HtmlCellText.HasDigit(cell.Sample) ? 1 : 0;
            }

            if (hasFigure)
            {
                return header;
            }

            var continues = row == 0 || !hasStub || row < stubCoveredTo || header == 0;
            if (names == 0 || !continues || (hasStub && grid.ColumnCount == 2 && periods == 0))
            {
                // Without figures below, only a first row with an empty stub is surely a head.
                return HasFigures(grid, i) ? header : FirstStubIsEmpty(grid) ? Math.Min(header, 1) : 0;
            }

            header = row + 1;
        }

        return 0;
    }

    private static bool HasFigures(HtmlTableGrid grid, int from)
    {
        for (var i = from; i < grid.Cells.Count; i++)
        {
            if (grid.Cells[i].Column > 0 && HtmlCellText.IsFigure(grid.Cells[i].Sample))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FirstStubIsEmpty(HtmlTableGrid grid) => grid.Cells.Count > 0 && grid.Cells[0].Row == 0 && grid.Cells[0].Column > 0;

    /// <summary>Columns at the left that name rows: those before the first with figures.</summary>
    public static int StubColumns(HtmlTableGrid grid, int headerRows)
    {
        Span<int> figures = stackalloc int[4];
        Span<int> words = stackalloc int[4];
        foreach (var cell in grid.Cells)
        {
            if (cell.Row >= headerRows && cell.Column < figures.Length)
            {
                if (HtmlCellText.IsFigure(cell.Sample))
                {
                    figures[cell.Column]++;
                }
                else
                {
                    words[cell.Column]++;
                }
            }
        }

        var stub = 0;
        while (stub < figures.Length && stub < grid.ColumnCount - 1 && words[stub] > figures[stub])
        {
            stub++;
        }

        var hasFigures = stub < figures.Length && figures[stub] > 0;
        return hasFigures ? stub : Math.Min(1, stub);
    }
}
