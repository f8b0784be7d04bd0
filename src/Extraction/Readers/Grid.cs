namespace LittleGiants.Extraction.Readers;

/// <summary>A table as a format gives it, before its text is written. Cells stand by row, then column, and do not overlap.</summary>
internal sealed class Grid
{
    private readonly List<GridCell> _cells = [];

    public IReadOnlyList<GridCell> Cells => _cells;

    public int RowCount { get; private set; }

    public int ColumnCount { get; private set; }

    public int HeaderRowCount { get; set; }

    public void Add(GridCell cell)
    {
        if (_cells.Count > 0 && (cell.Row, cell.Column).CompareTo((_cells[^1].Row, _cells[^1].Column)) <= 0)
        {
            throw new ArgumentException($"Cell {cell.Row},{cell.Column} does not follow {_cells[^1].Row},{_cells[^1].Column}.", nameof(cell));
        }

        _cells.Add(cell);
        RowCount = Math.Max(RowCount, cell.Row + cell.RowSpan);
        ColumnCount = Math.Max(ColumnCount, cell.Column + cell.ColumnSpan);
    }
}
