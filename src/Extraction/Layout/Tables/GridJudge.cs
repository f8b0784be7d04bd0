namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Tells whether a grid of rules is a table.</summary>
internal static class GridJudge
{
    public static bool IsTable(PageLines lines, RuleFrame frame, Dictionary<int, DraftCell>.ValueCollection cells, int words, TableOptions options)
    {
        // 1. Enough cells with words: graph paper and drawings have few, a box round prose has one.
        int filled = 0, filledRows = 0, largest = 0, numeric = 0, crowded = 0;
        var lastRow = -1;
        Span<bool> columns = stackalloc bool[frame.Columns];
        foreach (var cell in cells)
        {
            if (cell.Tokens.Count == 0)
            {
                continue;
            }

            filled++;
            columns[cell.Column] = true;
            largest = Math.Max(largest, cell.Tokens.Count);
            if (cell.Row != lastRow)
            {
                filledRows++;
                lastRow = cell.Row;
            }

            var (isNumeric, isCrowded) = Figures(cell, lines, options);
            numeric += isNumeric ? 1 : 0;
            crowded += isCrowded ? 1 : 0;
        }

        var filledColumns = columns.Count(true);
        if (filledColumns < 2 || filled < 3 || (filledRows < 2 && filledColumns < 3)
            || filled * options.GridFill < cells.Count || (largest >= options.BoxWords && largest >= words * options.BoxShare))
        {
            return false;
        }

        // 2. Figures beside each other in the same cell: the rules part groups of columns, not columns.
        if (crowded * options.CrowdedShare >= numeric && crowded > (frame.Rows <= options.ShadedRows ? 0 : 1))
        {
            return false;
        }

        // 3. A few shaded rows inside an aligned table.
        return frame.Rows > options.ShadedRows || !IsInsideTable(lines, frame, options);
    }

    /// <summary>Whether a cell has figures, and whether one of them stands apart from a figure or label on its line.</summary>
    private static (bool IsNumeric, bool IsCrowded) Figures(DraftCell cell, PageLines lines, TableOptions options)
    {
        var isNumeric = false;
        for (var i = 0; i < cell.Tokens.Count; i++)
        {
            ref readonly var token = ref lines.Tokens[cell.Tokens[i]];
            if (token.Kind is not (TokenKind.Number or TokenKind.Dash))
            {
                continue;
            }

            isNumeric = true;
            if (i == 0)
            {
                continue;
            }

            ref readonly var before = ref lines.Tokens[cell.Tokens[i - 1]];
            var apart = before.Kind is TokenKind.Number or TokenKind.Dash ? options.GutterWidth : options.LabelGap;
            if (before.Kind != TokenKind.Prefix && Math.Abs(token.Baseline - before.Baseline) < options.SameRow && token.Left - before.Right > apart * token.Size)
            {
                return (true, true);
            }
        }

        return (isNumeric, false);
    }

    /// <summary>A box of few rows (a shaded row) is part of an aligned table when the line above or below it has figures at the right edges of its own.</summary>
    private static bool IsInsideTable(PageLines lines, RuleFrame frame, TableOptions options)
    {
        float top = frame.Ys[0], bottom = frame.Ys[^1];
        var below = 0;
        var inside = new List<float>();
        var outside = new List<float>();
        foreach (ref readonly var line in lines.Lines.AsSpan())
        {
            var middle = (line.Top + line.Bottom) / 2;
            var isInside = middle > top && middle < bottom;
            if (!isInside && (middle < top ? top - line.Bottom : line.Top - bottom) > options.ShadedGap * line.Size)
            {
                continue;
            }

            for (var t = line.First; t < line.First + line.Count; t++)
            {
                ref readonly var token = ref lines.Tokens[t];
                if (token.Kind is TokenKind.Number or TokenKind.Dash && token.Left > frame.Xs[0] - token.Size && token.Right < frame.Xs[^1] + token.Size)
                {
                    (isInside ? inside : outside).Add(token.Right);
                    below += middle > bottom ? 1 : 0;
                }
            }
        }

        // A head in boxes over unruled figures.
        if (inside.Count == 0)
        {
            return below > 0;
        }

        inside.Sort();
        foreach (var edge in outside)
        {
            var index = inside.BinarySearch(edge - options.RuleTolerance);
            index = index >= 0 ? index : ~index;
            if (index < inside.Count && inside[index] <= edge + options.RuleTolerance)
            {
                return true;
            }
        }

        return false;
    }
}
