namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Closes up the columns of a grid: filings use empty columns as space and give signs columns of their own.</summary>
internal static class HtmlTableColumns
{
    /// <summary>Places (rows times columns) above which only empty columns are dropped; a table of that size is no statement.</summary>
    private const long MaxPlaces = 4_000_000;

    public static void CloseUp(HtmlTableGrid grid)
    {
        // 1. A column lives when a cell with text starts in it.
        var live = new bool[grid.ColumnCount];
        foreach (var cell in grid.Cells)
        {
            live[cell.Column] = true;
        }

        var map = Number(live);
        foreach (var cell in grid.Cells)
        {
            var end = map[Math.Min(cell.Column + cell.ColumnSpan, grid.ColumnCount)];
            cell.Column = map[cell.Column];
            cell.ColumnSpan = Math.Max(1, end - cell.Column);
        }

        grid.SetColumnCount(map[^1]);
        if ((long)grid.ColumnCount * grid.RowCount > MaxPlaces || grid.ColumnCount < 2)
        {
            return;
        }

        // 2. Neighbours are one column when a cell spans both and no row has two cells in them.
        var conflict = new bool[grid.ColumnCount];
        var spanned = new bool[grid.ColumnCount];
        var owner = new int[grid.ColumnCount];
        var ownerRow = new int[grid.ColumnCount];
        Array.Fill(ownerRow, -1);
        for (var i = 0; i < grid.Cells.Count; i++)
        {
            var cell = grid.Cells[i];
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan && column < grid.ColumnCount; column++)
            {
                owner[column] = i;
                ownerRow[column] = cell.Row + cell.RowSpan - 1;
                if (column > cell.Column)
                {
                    spanned[column] = true;
                }
            }

            if (cell.Column > 0 && ownerRow[cell.Column - 1] >= cell.Row && owner[cell.Column - 1] != i)
            {
                conflict[cell.Column] = true;
            }

            var behind = cell.Column + cell.ColumnSpan;
            if (behind < grid.ColumnCount && ownerRow[behind] >= cell.Row && owner[behind] != i)
            {
                conflict[behind] = true;
            }
        }

        for (var column = 0; column < live.Length; column++)
        {
            live[column] = false;
        }

        Array.Resize(ref live, grid.ColumnCount);
        for (var column = 0; column < grid.ColumnCount; column++)
        {
            live[column] = column == 0 || conflict[column] || !spanned[column];
        }

        map = Number(live);
        foreach (var cell in grid.Cells)
        {
            var first = live[cell.Column] ? map[cell.Column] : map[cell.Column] - 1;
            var end = map[Math.Min(cell.Column + cell.ColumnSpan, grid.ColumnCount)];
            cell.Column = Math.Max(0, first);
            cell.ColumnSpan = Math.Max(1, end - cell.Column);
        }

        grid.SetColumnCount(map[^1]);
    }

    /// <summary>For each old column the number of living ones before it; one more entry for the end.</summary>
    private static int[] Number(bool[] live)
    {
        var map = new int[live.Length + 1];
        for (var column = 0; column < live.Length; column++)
        {
            map[column + 1] = map[column] + (live[column] ? 1 : 0);
        }

        return map;
    }
}
