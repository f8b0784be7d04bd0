namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Parts the rows of a ruled grid that no rule parts: several figures below each other in one cell are several rows.</summary>
internal static class BandSplitter
{
    public static void Split(TableDraft draft, PageLines lines, TableOptions options)
    {
        for (var row = draft.RowCount - 1; row >= 0; row--)
        {
            var anchors = Anchors(draft, row, lines, options);
            if (anchors.Count > 1)
            {
                SplitRow(draft, row, anchors, lines);
            }
        }
    }

    /// <summary>The baselines of the figures in a row of the grid, when they are more than one row.</summary>
    private static List<float> Anchors(TableDraft draft, int row, PageLines lines, TableOptions options)
    {
        var anchors = new List<float>();
        var split = false;
        foreach (var cell in draft.Cells)
        {
            if (cell.Row != row || cell.RowSpan != 1 || cell.Tokens.Count == 0)
            {
                continue;
            }

            // 1. Only cells with nothing but figures, each line with its own; a figure as wide as the cell is broken over lines.
            var width = draft.Columns[cell.LastColumn].Right - draft.Columns[cell.Column].Left;
            var figures = 0;
            var first = anchors.Count;
            for (var i = 0; i < cell.Tokens.Count;)
            {
                var next = LineEnd(cell.Tokens, i, lines);
                ref readonly var token = ref lines.Tokens[cell.Tokens[i]];
                var isFigure = true;
                for (var k = i; k < next; k++)
                {
                    isFigure &= lines.Tokens[cell.Tokens[k]].Kind is not (TokenKind.Text or TokenKind.Year);
                }

                var right = lines.Tokens[cell.Tokens[next - 1]].Right;
                if (!isFigure || right - token.Left > width * options.BrokenFigureWidth || IsBroken(lines, cell.Tokens[next - 1]))
                {
                    figures = 0;
                    break;
                }

                anchors.Add(token.Baseline);
                figures++;
                i = next;
            }

            split |= figures > 1;
            if (figures == 0)
            {
                anchors.RemoveRange(first, anchors.Count - first);
            }
        }

        if (!split)
        {
            return [];
        }

        // 2. Figures of several cells on one line are one anchor.
        anchors.Sort();
        var kept = new List<float>();
        foreach (var anchor in anchors)
        {
            if (kept.Count == 0 || anchor - kept[^1] > options.SameRow)
            {
                kept.Add(anchor);
            }
        }

        return kept;
    }

    private static void SplitRow(TableDraft draft, int row, List<float> anchors, PageLines lines)
    {
        var more = anchors.Count - 1;
        var added = new List<DraftCell>();
        foreach (var cell in draft.Cells)
        {
            if (cell.Row > row)
            {
                cell.Row += more;
                continue;
            }

            if (cell.Row + cell.RowSpan <= row)
            {
                continue;
            }

            if (cell.Row < row || cell.RowSpan > 1)
            {
                cell.RowSpan += more;
                continue;
            }

            // 3. Each line of the cell goes to the nearest row, a line between two to the lower one.
            var tokens = cell.Tokens.ToArray();
            cell.Tokens.Clear();
            var parts = new DraftCell[anchors.Count];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = i == 0 ? cell : new DraftCell(row + i, cell.Column) { ColumnSpan = cell.ColumnSpan };
            }

            foreach (var token in tokens)
            {
                var baseline = lines.Tokens[token].Baseline;
                var nearest = 0;
                for (var i = 1; i < anchors.Count; i++)
                {
                    if (Math.Abs(anchors[i] - baseline) <= Math.Abs(anchors[nearest] - baseline))
                    {
                        nearest = i;
                    }
                }

                parts[nearest].Tokens.Add(token);
            }

            added.AddRange(parts.AsSpan(1));
        }

        draft.Cells.AddRange(added);
        draft.RowCount += more;
    }

    private static int LineEnd(List<int> tokens, int start, PageLines lines)
    {
        ref readonly var first = ref lines.Tokens[tokens[start]];
        var end = start + 1;
        while (end < tokens.Count && lines.Tokens[tokens[end]].Baseline - first.Baseline < first.Size / 2)
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a figure goes on in the next line: it ends with a separator.</summary>
    private static bool IsBroken(PageLines lines, int token)
    {
        ref readonly var word = ref lines.Words.Words[lines.Tokens[token].Word];
        return lines.Words.Glyphs[word.FirstGlyph + word.GlyphCount - 1].Char is ',' or '.';
    }
}
