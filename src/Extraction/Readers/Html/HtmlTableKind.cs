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

    /// <summary>Rows at the top that name columns: marked as such, or without figures above rows with figures.</summary>
    public static int HeaderRows(HtmlTableGrid grid)
    {
        if (grid.MarkedHeaderRows > 0)
        {
            return grid.MarkedHeaderRows < grid.RowCount ? grid.MarkedHeaderRows : 0;
        }

        var header = 0;
        var i = 0;
        for (var row = 0; row < grid.RowCount; row++)
        {
            var names = 0;
            var cells = 0;
            var hasFigure = false;
            for (; i < grid.Cells.Count && grid.Cells[i].Row == row; i++)
            {
                var cell = grid.Cells[i];
                cells++;
                hasFigure |= cell.Column > 0 && HtmlCellText.IsFigure(cell.Sample);
                names += cell.Column > 0 || cell.ColumnSpan > 1 ? 1 : 0;
            }

            if (hasFigure)
            {
                return header;
            }

            if (names == 0 && cells > 0 && header > 0)
            {
                return header; // a section's label under the heads
            }

            header = names > 0 ? row + 1 : header;
        }

        // No figures anywhere: the first row names the columns when it fills them.
        return 0;
    }

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
