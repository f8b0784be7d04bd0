namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Puts the words of a page into its ruled grids.</summary>
internal static class GridReader
{
    /// <summary>The tables of a grid with their words taken: one, several in one frame, or none when it is a box round prose, a shaded row or a drawing.</summary>
    public static List<TableDraft> Read(PageLines lines, RuleFrame frame, TableOptions options)
    {
        // 1. The words whose centre lies in a cell.
        var groups = Cells(frame);
        var words = 0;
        for (var i = 0; i < lines.Tokens.Length; i++)
        {
            if (!lines.Taken[i] && CellAt(lines.Tokens[i]) is { } cell)
            {
                (lines.Tokens[i].Kind == TokenKind.Leader ? cell.Leaders : cell.Tokens).Add(i);
                words++;
            }
        }

        if (!GridJudge.IsTable(lines, frame, groups.Values, words, options))
        {
            return [];
        }

        foreach (var mark in lines.Marks)
        {
            ref readonly var word = ref lines.Words.Words[mark];
            if (!lines.TakenMarks[mark] && CellAt(new Token { Left = word.Box.X, Right = word.Box.Right, Top = word.Box.Y, Bottom = word.Box.Bottom }) is { } cell)
            {
                cell.Marks.Add(mark);
            }
        }

        // 2. Prose inside a frame parts its tables; columns that only another part has are dropped.
        var drafts = GridParts.Split(frame, groups.Values, lines, options);
        foreach (var draft in drafts)
        {
            // 3. Rows that no rule parts.
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

                foreach (var mark in cell.Marks)
                {
                    lines.TakenMarks[mark] = true;
                }
            }
        }

        return drafts;

        DraftCell? CellAt(in Token token)
        {
            var row = RuleFrame.Locate(frame.Ys, (token.Top + token.Bottom) / 2);
            var column = row < 0 ? -1 : RuleFrame.Locate(frame.Xs, (token.Left + token.Right) / 2);
            return column < 0 ? null : groups[frame.Group[(row * frame.Columns) + column]];
        }
    }

    private static Dictionary<int, DraftCell> Cells(RuleFrame frame)
    {
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

        return groups;
    }
}
