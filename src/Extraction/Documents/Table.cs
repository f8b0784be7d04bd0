namespace LittleGiants.Extraction.Documents;

/// <summary>A grid of cells. Its text stands in the canonical text row by row, cells parted by a tab, rows by a line feed.</summary>
/// <param name="Span">All its text; a table continued over a page break may have running heads of those pages inside.</param>
/// <param name="Page">The 1-based file page on which it starts.</param>
/// <param name="Cells">By row, then column; cells do not overlap, and a place that no cell covers is empty.</param>
public sealed record Table(TextSpan Span, int Page, int RowCount, int ColumnCount, IReadOnlyList<Cell> Cells)
{
    public TextSpan? Caption { get; init; }

    /// <summary>The line that states the unit of its figures ("单位：元", "in millions"), wherever it stands around the table.</summary>
    public TextSpan? UnitLine { get; init; }

    /// <summary>How many rows at the top are column heads.</summary>
    public int HeaderRowCount { get; init; }

    /// <summary>How many columns at the left name their rows (the stub).</summary>
    public int StubColumnCount { get; init; }

    /// <summary>The file pages on which it stands, first to last.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [Page];

    /// <summary>The cell that covers a place of the grid, or null where the grid is empty.</summary>
    public Cell? CellAt(int row, int column)
    {
        foreach (var cell in Cells)
        {
            if (cell.Covers(row, column))
            {
                return cell;
            }
        }

        return null;
    }
}
