namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Lays the heads of one line over the columns they name.</summary>
internal static class HeadSpans
{
    /// <summary>For each run, the first and last column it heads; runs and columns from left to right, columns from <paramref name="firstColumn"/> on.</summary>
    public static (int First, int Last)[] Place(List<TextRun> runs, AlignedColumn[] columns, int firstColumn, float size, TableOptions options)
    {
        var n = columns.Length - firstColumn;
        var k = runs.Count;
        var result = new (int First, int Last)[k];
        if (k > n)
        {
            for (var i = 0; i < k; i++)
            {
                var nearest = Nearest(columns, firstColumn, runs[i]);
                result[i] = (nearest, nearest);
            }

            return result;
        }

        // Dynamic programme: cost[r, c] = least cost of laying the first r runs over the first c columns, the r-th ending at or before column c.
        var cost = new float[k + 1, n + 1];
        var from = new int[k + 1, n + 1];
        var skip = options.UnheadedColumn * size;
        for (var r = 0; r <= k; r++)
        {
            for (var c = 0; c <= n; c++)
            {
                if (r == 0)
                {
                    cost[r, c] = c * skip;
                    continue;
                }

                cost[r, c] = c > 0 ? cost[r, c - 1] + skip : float.MaxValue / 4;
                from[r, c] = -1;
                for (var first = 0; first < c; first++)
                {
                    var total = cost[r - 1, first] + Fit(runs[r - 1], columns, firstColumn + first, firstColumn + c - 1);
                    if (total < cost[r, c])
                    {
                        cost[r, c] = total;
                        from[r, c] = first;
                    }
                }
            }
        }

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

    /// <summary>How badly a run sits over a group of columns: off centre and off the right edge, or over columns outside of the group.</summary>
    private static float Fit(in TextRun run, AlignedColumn[] columns, int first, int last)
    {
        var left = columns[first].Left;
        var right = columns[last].Right;
        var offset = Math.Abs(((left + right) / 2) - run.Center);
        offset = Math.Min(offset, Math.Abs(right - run.Right));
        if (first == last)
        {
            offset = Math.Min(offset, Math.Abs(left - run.Left));
        }

        var outside = 0f;
        if (first > 0)
        {
            outside += Math.Max(0, Math.Min(columns[first - 1].Right, run.Right) - run.Left);
        }

        if (last + 1 < columns.Length)
        {
            outside += Math.Max(0, run.Right - Math.Max(columns[last + 1].Left, run.Left));
        }

        var apart = Math.Max(0, Math.Max(left - run.Right, run.Left - right));
        return offset + (2 * outside) + (2 * apart);
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
