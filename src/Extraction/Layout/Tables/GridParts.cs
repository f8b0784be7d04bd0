using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Parts a grid into its tables: a frame round a page joins prose and tables into one grid.</summary>
internal static class GridParts
{
    public static List<TableDraft> Split(RuleFrame frame, Dictionary<int, DraftCell>.ValueCollection cells, PageLines lines, TableOptions options)
    {
        // 1. Rows that are one cell with a paragraph in it are of no table.
        var isProse = new bool[frame.Rows];
        foreach (var cell in cells)
        {
            if (cell.ColumnSpan == frame.Columns && IsProse(cell, lines, options))
            {
                isProse.AsSpan(cell.Row, cell.RowSpan).Fill(true);
            }
        }

        var drafts = new List<TableDraft>();
        for (var first = 0; first < frame.Rows;)
        {
            if (isProse[first])
            {
                first++;
                continue;
            }

            var end = first + 1;
            while (end < frame.Rows && !isProse[end])
            {
                end++;
            }

            // 2. The rows between are a table when there is more than one filled column left.
            if (Part(frame, cells, first, end) is { } draft)
            {
                drafts.Add(draft);
            }

            first = end;
        }

        return drafts;
    }

    private static TableDraft? Part(RuleFrame frame, Dictionary<int, DraftCell>.ValueCollection cells, int first, int end)
    {
        var starts = new bool[frame.Columns];
        var filled = new bool[frame.Columns];
        var own = new List<DraftCell>();
        var rows = new HashSet<int>();
        foreach (var cell in cells)
        {
            if (cell.Row < first || cell.Row >= end)
            {
                continue;
            }

            own.Add(cell);
            starts[cell.Column] = true;
            if (cell.Tokens.Count > 0)
            {
                filled[cell.Column] = true;
                rows.Add(cell.Row);
            }
        }

        var columnCount = filled.AsSpan().Count(true);
        if (columnCount < 2 || (rows.Count < 2 && columnCount < 3))
        {
            return null;
        }

        // 3. Columns in which no cell of the part starts join the column before.
        var map = new int[frame.Columns + 1];
        var edges = new List<float>();
        for (var column = 0; column < frame.Columns; column++)
        {
            if (starts[column])
            {
                edges.Add(frame.Xs[column]);
            }

            map[column] = edges.Count - 1;
        }

        map[frame.Columns] = edges.Count;
        edges.Add(frame.Xs[^1]);
        foreach (var cell in own)
        {
            var last = cell.Column + cell.ColumnSpan;
            var next = last;
            while (next < frame.Columns && !starts[next])
            {
                next++;
            }

            cell.ColumnSpan = map[next] - map[cell.Column];
            cell.Column = map[cell.Column];
            cell.Row -= first;
        }

        var columns = new (float Left, float Right)[edges.Count - 1];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = (edges[column], edges[column + 1]);
        }

        return new TableDraft
        {
            Region = Box.FromEdges(frame.Xs[0], frame.Ys[first], frame.Xs[^1], frame.Ys[end]),
            Columns = columns,
            IsRuled = true,
            RowCount = end - first,
            Cells = own,
        };
    }

    private static bool IsProse(DraftCell cell, PageLines lines, TableOptions options)
    {
        if (cell.Tokens.Count > options.BoxWords)
        {
            return true;
        }

        var rows = 0;
        var baseline = float.MinValue;
        foreach (var token in cell.Tokens)
        {
            if (lines.Tokens[token].Baseline > baseline + options.SameRow)
            {
                baseline = lines.Tokens[token].Baseline;
                rows++;
            }
        }

        return rows >= options.FrameLines;
    }
}
