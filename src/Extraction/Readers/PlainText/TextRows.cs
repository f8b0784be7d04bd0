namespace LittleGiants.Extraction.Readers.PlainText;

/// <summary>Rows of texts on their way to a grid.</summary>
internal sealed class TextRows
{
    private readonly List<List<string>> _rows = [];

    public int Count => _rows.Count;

    public List<string> this[int index] => _rows[index];

    public void Add(List<string> cells) => _rows.Add(cells);

    /// <summary>Share of the cells beside the first column that are figures.</summary>
    public double FigureShare()
    {
        int cells = 0, figures = 0;
        foreach (var row in _rows)
        {
            for (var column = 1; column < row.Count; column++)
            {
                if (row[column].Length > 0)
                {
                    cells++;
                    figures += NumericText.IsNumeric(row[column]) ? 1 : 0;
                }
            }
        }

        return cells == 0 ? 0 : figures / (double)cells;
    }

    /// <param name="hasHead">Whether the first row is known to be the head; otherwise its cells tell.</param>
    public Grid ToGrid(bool hasHead)
    {
        var grid = new Grid { HeaderRowCount = hasHead || HasHeadOfNames() ? 1 : 0 };
        for (var row = 0; row < _rows.Count; row++)
        {
            for (var column = 0; column < _rows[row].Count; column++)
            {
                grid.Add(new GridCell(row, column, _rows[row][column], IsHeader: row < grid.HeaderRowCount));
            }
        }

        return grid;
    }

    /// <summary>The first row names years or has words where the next has figures.</summary>
    private bool HasHeadOfNames()
    {
        if (_rows.Count < 2 || _rows[0].Count < 2)
        {
            return false;
        }

        for (var column = 1; column < _rows[0].Count; column++)
        {
            if (NumericText.IsNumeric(_rows[0][column]) && !NumericText.IsPeriod(_rows[0][column]))
            {
                return false;
            }
        }

        return _rows[1].Skip(1).Any(cell => NumericText.IsNumeric(cell) && !NumericText.IsPeriod(cell));
    }
}
