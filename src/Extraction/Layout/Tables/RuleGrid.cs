namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Finds grids in a page's rules: lines that cross belong together, walls that miss merge cells.</summary>
internal static class RuleGrid
{
    public static List<RuleFrame> Find(RuleSegment[] horizontals, RuleSegment[] verticals, TableOptions options)
    {
        var frames = new List<RuleFrame>();
        if (horizontals.Length == 0 || verticals.Length == 0)
        {
            return frames;
        }

        // 1. Lines that touch or cross are of one component; horizontals come first in the forest.
        var tolerance = options.RuleTolerance;
        var parents = new int[horizontals.Length + verticals.Length];
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = i;
        }

        for (var v = 0; v < verticals.Length; v++)
        {
            var vertical = verticals[v];
            for (var h = FirstAt(horizontals, vertical.From - tolerance); h < horizontals.Length && horizontals[h].Position <= vertical.To + tolerance; h++)
            {
                if (horizontals[h].From - tolerance <= vertical.Position && vertical.Position <= horizontals[h].To + tolerance)
                {
                    parents[Root(parents, h)] = Root(parents, horizontals.Length + v);
                }
            }
        }

        // 2. A frame for each component.
        var members = new Dictionary<int, (List<RuleSegment> Horizontals, List<RuleSegment> Verticals)>();
        for (var i = 0; i < parents.Length; i++)
        {
            var root = Root(parents, i);
            if (!members.TryGetValue(root, out var lists))
            {
                members[root] = lists = ([], []);
            }

            if (i < horizontals.Length)
            {
                lists.Horizontals.Add(horizontals[i]);
            }
            else
            {
                lists.Verticals.Add(verticals[i - horizontals.Length]);
            }
        }

        foreach (var (rows, columns) in members.Values)
        {
            if (rows.Count > 0 && columns.Count > 0 && rows.Count + columns.Count > 2 && Frame(rows, columns, options) is { } frame)
            {
                frames.Add(frame);
            }
        }

        return frames;
    }

    private static RuleFrame? Frame(List<RuleSegment> horizontals, List<RuleSegment> verticals, TableOptions options)
    {
        // 3. The lines of the grid; where rules stick out, the side is open and gets a line too.
        var xs = Lines(verticals, horizontals, options);
        var ys = Lines(horizontals, verticals, options);
        if (xs.Length < 3 || ys.Length < 2 || xs.Length > options.MaxGridLines || ys.Length > options.MaxGridLines || xs.Length * ys.Length > options.MaxGridLines * 20)
        {
            return null;
        }

        int columns = xs.Length - 1, rows = ys.Length - 1;
        var wallsRight = Walls(verticals, xs, ys, options);
        var wallsBelow = Walls(horizontals, ys, xs, options);

        // 4. Cells without a wall between them are one.
        var group = new int[rows * columns];
        for (var i = 0; i < group.Length; i++)
        {
            group[i] = i;
        }

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var cell = (row * columns) + column;
                if (column + 1 < columns && !wallsRight[((column + 1) * rows) + row])
                {
                    group[Root(group, cell + 1)] = Root(group, cell);
                }

                if (row + 1 < rows && !wallsBelow[((row + 1) * columns) + column])
                {
                    group[Root(group, cell + columns)] = Root(group, cell);
                }
            }
        }

        for (var i = 0; i < group.Length; i++)
        {
            group[i] = Root(group, i);
        }

        SplitRaggedGroups(group, rows, columns, wallsRight);
        return new RuleFrame(xs, ys, group);
    }

    /// <summary>A group that is no rectangle (a wall half missing) falls apart into its rows.</summary>
    private static void SplitRaggedGroups(int[] group, int rows, int columns, bool[] wallsRight)
    {
        var sizes = new Dictionary<int, (int Count, int Left, int Right, int Top, int Bottom)>();
        for (var i = 0; i < group.Length; i++)
        {
            int row = i / columns, column = i % columns;
            sizes[group[i]] = sizes.TryGetValue(group[i], out var size)
                ? (size.Count + 1, Math.Min(size.Left, column), Math.Max(size.Right, column), size.Top, row)
                : (1, column, column, row, row);
        }

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var cell = (row * columns) + column;
                if (!sizes.TryGetValue(group[cell], out var size) || size.Count == (size.Right - size.Left + 1) * (size.Bottom - size.Top + 1))
                {
                    continue;
                }

                // Negative numbers keep the new groups apart from the old ones; cells without a wall in the row stay together.
                var open = column > 0 && !wallsRight[(column * rows) + row] && group[cell - 1] < 0;
                group[cell] = open ? group[cell - 1] : -1 - cell;
            }
        }
    }

    /// <summary>Positions of the lines across, those nearer than the tolerance as one, and the ends of the lines along where they stick out.</summary>
    private static float[] Lines(List<RuleSegment> across, List<RuleSegment> along, TableOptions options)
    {
        var positions = new List<float>(across.Count + 2);
        foreach (var segment in across)
        {
            positions.Add(segment.Position);
        }

        positions.Sort();
        var lines = new List<float>();
        for (var first = 0; first < positions.Count;)
        {
            var next = first + 1;
            while (next < positions.Count && positions[next] - positions[first] <= options.RuleTolerance)
            {
                next++;
            }

            lines.Add((positions[first] + positions[next - 1]) / 2);
            first = next;
        }

        float from = float.MaxValue, to = float.MinValue;
        foreach (var segment in along)
        {
            from = Math.Min(from, segment.From);
            to = Math.Max(to, segment.To);
        }

        if (from < lines[0] - (2 * options.RuleTolerance))
        {
            lines.Insert(0, from);
        }

        if (to > lines[^1] + (2 * options.RuleTolerance))
        {
            lines.Add(to);
        }

        return [.. lines];
    }

    /// <summary>By line across, then interval along: whether a rule on that line covers the middle of the interval. The outermost lines are walls.</summary>
    private static bool[] Walls(List<RuleSegment> rules, float[] across, float[] along, TableOptions options)
    {
        var intervals = along.Length - 1;
        var walls = new bool[across.Length * intervals];
        walls.AsSpan(0, intervals).Fill(true);
        walls.AsSpan((across.Length - 1) * intervals).Fill(true);
        foreach (var rule in rules)
        {
            var line = Array.BinarySearch(across, rule.Position - options.RuleTolerance);
            line = line >= 0 ? line : ~line;
            if (line + 1 < across.Length && Math.Abs(across[line + 1] - rule.Position) < Math.Abs(across[line] - rule.Position))
            {
                line++;
            }

            if (line >= across.Length)
            {
                continue;
            }

            for (var i = 0; i < intervals; i++)
            {
                var middle = (along[i] + along[i + 1]) / 2;
                if (middle > rule.To)
                {
                    break;
                }

                walls[(line * intervals) + i] |= rule.From <= middle;
            }
        }

        return walls;
    }

    private static int FirstAt(RuleSegment[] segments, float position)
    {
        int low = 0, high = segments.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (segments[middle].Position < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int Root(int[] parents, int item)
    {
        while (parents[item] != item)
        {
            item = parents[item] = parents[parents[item]];
        }

        return item;
    }
}
