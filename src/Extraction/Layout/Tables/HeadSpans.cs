namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Lays the heads of one line over the columns they name.</summary>
internal static class HeadSpans
{
    private const float Never = float.MaxValue / 8;

    /// <summary>For each run, the first and last column it heads; runs and columns from left to right, columns from <paramref name="firstColumn"/> on.</summary>
    /// <param name="maySpan">For each run, whether it may head several columns though it sits over the middle of one: a period, or underlined.</param>
    /// <param name="repeated">How many groups of columns the line below names anew, each with the same heads; 0 when it does not.</param>
    /// <param name="notes">A column of references, which no other head covers; -1 for none.</param>
    public static (int First, int Last)[] Place(List<TextRun> runs, bool[] maySpan, AlignedColumn[] columns, int firstColumn, int notes, float size, int repeated, TableOptions options) =>
        runs.Count > columns.Length - firstColumn
            ? [.. runs.ConvertAll(run => Nearest(columns, firstColumn, run)).ConvertAll(static c => (c, c))]
            : Even(runs, maySpan, columns, notes == firstColumn ? firstColumn + 1 : firstColumn, notes, size, repeated == runs.Count, options) ?? Lay(runs, maySpan, columns, firstColumn, notes, size, options);

    /// <summary>
    /// Periods that part the columns into equal groups, each over the inside of its own: figures at the right of their columns move the middle of a group, not who heads it.
    /// Null when they do not, or when one ends where a column does.
    /// </summary>
    private static (int First, int Last)[]? Even(List<TextRun> runs, bool[] maySpan, AlignedColumn[] columns, int firstColumn, int notes, float size, bool isKnown, TableOptions options)
    {
        var headed = columns.Length - firstColumn;
        var each = headed / Math.Max(1, runs.Count);
        if (runs.Count < 2 || each < 2 || each * runs.Count != headed || notes > firstColumn || (!isKnown && (each == 2 || Array.Exists(maySpan, static may => !may))))
        {
            return null;
        }

        var groups = new (int First, int Last)[runs.Count];
        for (var i = 0; i < runs.Count; i++)
        {
            var (first, last) = groups[i] = (firstColumn + (i * each), firstColumn + ((i + 1) * each) - 1);
            var tolerance = options.WordGap * size;
            if (!isKnown && (runs[i].Center < columns[first].Left || runs[i].Center > columns[last].Right || runs[i].Left < (first > 0 ? columns[first - 1].Right : 0)
                || Array.Exists(columns[first..(last + 1)], column => Math.Abs(column.Right - runs[i].Right) < tolerance)))
            {
                return null;
            }
        }

        return groups;
    }

    /// <summary>Dynamic programme: cost[r, c] is the least cost of laying the first r runs over the first c columns.</summary>
    private static (int First, int Last)[] Lay(
        List<TextRun> runs, bool[] maySpan, AlignedColumn[] columns, int firstColumn, int notes, float size, TableOptions options)
    {
        var n = columns.Length - firstColumn;
        var k = runs.Count;
        var cost = new float[k + 1, n + 1];
        var from = new int[k + 1, n + 1];
        var skip = options.UnheadedColumn * size;
        var widest = 0f;
        for (var i = firstColumn + 1; i < columns.Length; i++)
        {
            widest = Math.Max(widest, columns[i].Left - columns[i - 1].Right);
        }

        for (var r = 0; r <= k; r++)
        {
            for (var c = 0; c <= n; c++)
            {
                cost[r, c] = r == 0 ? c * skip : c > 0 ? cost[r, c - 1] + skip : Never;
                from[r, c] = -1;
                for (var first = 0; first < c && r > 0; first++)
                {
                    var total = cost[r - 1, first] + Parting(columns, firstColumn + first, firstColumn, widest) + Fit(runs[r - 1], columns, firstColumn + first, firstColumn + c - 1, notes, maySpan[r - 1], k == 1, options.TitleOffset * size / 4);
                    if (total < cost[r, c])
                    {
                        cost[r, c] = total;
                        from[r, c] = first;
                    }
                }
            }
        }

        var result = new (int First, int Last)[k];
        for (int r = k, c = n; r > 0 && c > 0;)
        {
            if (from[r, c] < 0)
            {
                c--;
                continue;
            }

            result[r - 1] = (firstColumn + from[r, c], firstColumn + c - 1);
            c = from[r, c];
            r--;
        }

        return result;
    }

    /// <summary>Groups part where the white space between columns is widest: parting them elsewhere costs the difference.</summary>
    private static float Parting(AlignedColumn[] columns, int column, int firstColumn, float widest) =>
        column > firstColumn ? (widest - (columns[column].Left - columns[column - 1].Right)) / 2 : 0;

    /// <summary>How badly a run sits over a group of columns: off centre (off an edge, for one column), or over columns outside of the group.</summary>
    private static float Fit(in TextRun run, AlignedColumn[] columns, int first, int last, int notes, bool maySpan, bool isAlone, float tolerance)
    {
        if (first != last && notes >= first && notes <= last)
        {
            return Never;
        }

        var left = columns[first].Left;
        var right = columns[last].Right;
        var offset = Math.Abs(((left + right) / 2) - run.Center);
        if (first == last)
        {
            offset = Math.Min(offset, Math.Min(Math.Abs(right - run.Right), Math.Abs(left - run.Left)));
        }
        else if (maySpan && isAlone && !run.IsValue)
        {
            // A period or unit alone on its line is for all columns rather than for the one it happens to be over.
            offset /= 2;
        }
        else if (!maySpan && IsOverOne(columns, first, last, run, tolerance))
        {
            return Never;
        }

        var outside = 0f;
        for (var i = Math.Max(0, first - 2); i < Math.Min(columns.Length, last + 3); i++)
        {
            outside += i < first || i > last ? Math.Max(0, Math.Min(columns[i].Right, run.Right) - Math.Max(columns[i].Left, run.Left)) : 0;
        }

        return offset + outside + (2 * Math.Max(0, Math.Max(left - run.Right, run.Left - right)));
    }

    /// <summary>Whether a run is the head of one column of a group: no wider than it, and in its middle or at its right edge.</summary>
    private static bool IsOverOne(AlignedColumn[] columns, int first, int last, in TextRun run, float tolerance)
    {
        int touched = 0, aligned = 0;
        for (var i = first; i <= last; i++)
        {
            touched += columns[i].Left < run.Right && columns[i].Right > run.Left ? 1 : 0;
            aligned += Math.Abs(columns[i].Center - run.Center) < tolerance || Math.Abs(columns[i].Right - run.Right) < tolerance ? 1 : 0;
        }

        return touched == 1 && aligned > 0;
    }

    private static int Nearest(AlignedColumn[] columns, int firstColumn, in TextRun run)
    {
        var best = firstColumn;
        for (var i = firstColumn + 1; i < columns.Length; i++)
        {
            if (Math.Abs(columns[i].Center - run.Center) < Math.Abs(columns[best].Center - run.Center))
            {
                best = i;
            }
        }

        return best;
    }
}
