namespace LittleGiants.Extraction.Readers;

/// <summary>Builds a grid from rows of cells with spans, as markup gives them: a cell takes the next place that no cell from above covers.</summary>
internal sealed class GridRows
{
    /// <summary>More columns are cut, as browsers do.</summary>
    private const int MaxColumns = 1000;

    private readonly Grid _grid = new();
    private readonly List<int> _coveredTo = [];
    private int _row = -1;
    private int _column;
    private bool _isHeader;
    private bool _isHeadOver;

    /// <summary>For formats in which a merged cell is told only by the cells below it.</summary>
    public int Row => _row;

    public int Column => NextFree(_column);

    public void BeginRow(bool isHeader)
    {
        _row++;
        _column = 0;
        _isHeader = isHeader;
        _isHeadOver |= !isHeader;
        if (!_isHeadOver)
        {
            _grid.HeaderRowCount = _row + 1;
        }
    }

    /// <summary>Leaves places of the row empty.</summary>
    public void Skip(int columns) => _column = Math.Min(_column + columns, MaxColumns);

    public void AddCell(string text, int rowSpan = 1, int columnSpan = 1, bool isHeader = false)
    {
        _column = NextFree(_column);
        if (_column >= MaxColumns)
        {
            return;
        }

        // A cell cannot reach over one that comes down from above.
        var width = 1;
        while (width < columnSpan && _column + width < MaxColumns && CoveredTo(_column + width) <= _row)
        {
            width++;
        }

        while (_coveredTo.Count < _column + width)
        {
            _coveredTo.Add(0);
        }

        for (var column = _column; column < _column + width; column++)
        {
            _coveredTo[column] = _row + rowSpan;
        }

        _grid.Add(new GridCell(_row, _column, text, rowSpan, width, isHeader || _isHeader));
        _column += width;
    }

    public Grid ToGrid() => _grid;

    private int NextFree(int column)
    {
        while (CoveredTo(column) > _row)
        {
            column++;
        }

        return column;
    }

    private int CoveredTo(int column) => column < _coveredTo.Count ? _coveredTo[column] : 0;
}
