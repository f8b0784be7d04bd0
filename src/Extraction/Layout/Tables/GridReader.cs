using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Puts the words of a page into its ruled grids.</summary>
internal static class GridReader
{
    /// <summary>The grid as a table with its words taken, or null when it is a frame, a box round prose or a drawing.</summary>
    public static TableDraft? Read(PageLines lines, RuleFrame frame, TableOptions options)
    {
        // 1. The words whose centre lies in a cell.
        var groups = new Dictionary<int, DraftCell>();
        for (var row = 0; row < frame.Rows; row++)
        {
            for (var column = 0; column < frame.Columns; column++)
            {
                var group = frame.Group[(row * frame.Columns) + column];
                if (!groups.TryGetValue(group, out var cell))
                {
                    groups[group] = new DraftCell(row, column);
                    continue;
                }

                cell.RowSpan = Math.Max(cell.RowSpan, row - cell.Row + 1);
                cell.ColumnSpan = Math.Max(cell.ColumnSpan, column - cell.Column + 1);
            }
        }

        var words = 0;
        for (var i = 0; i < lines.Tokens.Length; i++)
        {
            if (!lines.Taken[i] && CellAt(lines.Tokens[i]) is { } cell)
            {
                (lines.Tokens[i].Kind == TokenKind.Leader ? cell.Leaders : cell.Tokens).Add(i);
                words++;
            }
        }

        if (!IsTable(frame, groups.Values, words, options) || (frame.Rows <= options.ShadedRows && IsInsideTable(lines, frame, options)))
        {
            return null;
        }

        foreach (var mark in lines.Marks)
        {
            ref readonly var word = ref lines.Words.Words[mark];
            if (CellAt(new Token { Left = word.Box.X, Right = word.Box.Right, Top = word.Box.Y, Bottom = word.Box.Bottom }) is { } cell)
            {
                cell.Marks.Add(mark);
            }
        }

        // 2. Rows that no rule parts.
        var draft = new TableDraft
        {
            Region = Box.FromEdges(frame.Xs[0], frame.Ys[0], frame.Xs[^1], frame.Ys[^1]),
            Columns = new (float, float)[frame.Columns],
            IsRuled = true,
            RowCount = frame.Rows,
        };
        for (var column = 0; column < frame.Columns; column++)
        {
            draft.Columns[column] = (frame.Xs[column], frame.Xs[column + 1]);
        }

        draft.Cells.AddRange(groups.Values);
        BandSplitter.Split(draft, lines, options);
        foreach (var cell in draft.Cells)
        {
            foreach (var token in cell.Tokens)
            {
                lines.Taken[token] = true;
            }

            foreach (var token in cell.Leaders)
            {
                lines.Taken[token] = true;
            }
        }

        return draft;

        DraftCell? CellAt(in Token token)
        {
            var row = RuleFrame.Locate(frame.Ys, (token.Top + token.Bottom) / 2);
            var column = row < 0 ? -1 : RuleFrame.Locate(frame.Xs, (token.Left + token.Right) / 2);
            return column < 0 ? null : groups[frame.Group[(row * frame.Columns) + column]];
        }
    }

    private static bool IsTable(RuleFrame frame, Dictionary<int, DraftCell>.ValueCollection cells, int words, TableOptions options)
    {
        int filled = 0, filledRows = 0, largest = 0;
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
        }

        var filledColumns = columns.Count(true);
        if (filledColumns < 2 || filled < 3 || (filledRows < 2 && filledColumns < 3))
        {
            return false;
        }

        // Graph paper and drawings: nearly all cells are empty. A box round prose: nearly all words are in one.
        return filled * options.GridFill >= cells.Count && (largest < options.BoxWords || largest < words * options.BoxShare);
    }

    /// <summary>A box of few rows (a shaded row) is part of an aligned table when the line above or below it has figures at the right edges of its own.</summary>
    private static bool IsInsideTable(PageLines lines, RuleFrame frame, TableOptions options)
    {
        float top = frame.Ys[0], bottom = frame.Ys[^1];
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
                }
            }
        }

        foreach (var edge in outside)
        {
            foreach (var own in inside)
            {
                if (Math.Abs(edge - own) <= options.RuleTolerance)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
