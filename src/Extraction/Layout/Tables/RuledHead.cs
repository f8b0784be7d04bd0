namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Tells which rows of a ruled grid are its head and which columns its stub.</summary>
internal static class RuledHead
{
    private const int MaxFills = 5_000;

    public static void Mark(TableDraft draft, PageLines lines, TableOptions options, TableCues cues)
    {
        // 1. What each place of the grid holds, and in how many of its rows a column has figures.
        var kinds = new CellKind[draft.RowCount * draft.ColumnCount];
        var rowOfCells = new List<DraftCell>[draft.RowCount];
        var values = new int[draft.ColumnCount];
        var texts = new int[draft.ColumnCount];
        foreach (var cell in draft.Cells)
        {
            (rowOfCells[cell.Row] ??= []).Add(cell);
            var kind = cell.KindIn(lines);
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                kinds.AsSpan((row * draft.ColumnCount) + cell.Column, cell.ColumnSpan).Fill(kind);
            }

            if (cell.ColumnSpan == 1)
            {
                values[cell.Column] += kind == CellKind.Value ? 1 : 0;
                texts[cell.Column] += kind == CellKind.Text ? 1 : 0;
            }
        }

        // 2. The stub: the columns before the first one with figures; a column of ordinals before text is stub too.
        var stub = 0;
        while (stub < draft.ColumnCount - 1 && !(stub > 0 && IsNoteColumn(stub)) && (texts[stub] > 0 || values[stub] == 0) && values[stub] <= texts[stub])
        {
            stub++;
        }

        if (stub == 0 && draft.ColumnCount > 2 && texts[1] > values[1])
        {
            stub = 2;
        }

        var hasFigures = false;
        for (var column = stub; column < draft.ColumnCount; column++)
        {
            hasFigures |= values[column] > 0;
        }

        draft.StubColumnCount = hasFigures ? Math.Clamp(stub, 1, 2) : 1;

        // 3. The head: the top rows without a figure that name columns with figures below.
        var rows = 0;
        if (hasFigures && draft.ColumnCount > 1)
        {
            while (rows < draft.RowCount - 1 && rows < options.HeadLines && IsHeadRow(rows))
            {
                rows++;
            }
        }
        else if (draft.RowCount > 1 && draft.ColumnCount > 1 && (IsShaded(draft, 0, lines) ? !IsShaded(draft, 1, lines) : draft.RowCount > 2 && draft.ColumnCount > 2 && IsTextHead()))
        {
            rows = 1;
        }

        // 4. Cells that reach over several rows pull the head down to their end.
        foreach (var cell in draft.Cells)
        {
            if (cell.Row < rows && cell.Row + cell.RowSpan > rows && cell.Row + cell.RowSpan < draft.RowCount && cell.Column >= draft.StubColumnCount)
            {
                rows = cell.Row + cell.RowSpan;
            }
        }

        draft.HeaderRowCount = rows;
        foreach (var cell in draft.Cells)
        {
            cell.IsHeader = cell.Row < rows;
        }

        // 5. New periods further down ("2024年末" under "2024年") head the rows below them.
        for (var row = rows + 1; row < draft.RowCount - 1 && hasFigures; row++)
        {
            var isUnderHead = rowOfCells[row - 1] is { Count: > 0 } above && above[0].IsHeader && above.Exists(c => c.RowSpan > 1);
            if (IsHeadRow(row) && (isUnderHead || IsPeriodRow(row)))
            {
                foreach (var cell in rowOfCells[row] ?? [])
                {
                    cell.IsHeader = true;
                }
            }
        }

        bool IsNoteColumn(int column) =>
            rowOfCells[0]?.Find(c => c.Column == column) is { } head && cues.IsNoteHead(lines.CompactText(head.Tokens));

        bool IsHeadRow(int row)
        {
            var texts = 0;
            for (var column = 0; column < draft.ColumnCount; column++)
            {
                var kind = kinds[(row * draft.ColumnCount) + column];
                if (kind == CellKind.Value)
                {
                    return false;
                }

                texts += kind != CellKind.Empty && column > 0 ? 1 : 0;
            }

            // A title over the whole width is of the head only at the top; a section's heading stands in the stub.
            return texts > 0 && (row == 0 || !SpansAll(row));
        }

        bool IsPeriodRow(int row)
        {
            int heads = 0, periods = 0;
            foreach (var cell in rowOfCells[row] ?? [])
            {
                if (cell.Column >= stub && cell.Tokens.Count > 0)
                {
                    heads++;
                    periods += cell.KindIn(lines) == CellKind.Year || cues.IsPeriod(lines.CompactText(cell.Tokens)) ? 1 : 0;
                }
            }

            return periods > 0 && heads * 2 > draft.ColumnCount - stub;
        }

        bool SpansAll(int row) => rowOfCells[row] is { Count: > 0 } cells && cells[0].ColumnSpan == draft.ColumnCount;

        bool IsTextHead()
        {
            // A text table has a head when its first row is full and set apart (bold), or short where the rows below are long.
            if (rowOfCells[0] is not { } head || head.Count < draft.ColumnCount)
            {
                return false;
            }

            int tokens = 0, bold = 0, below = 0, boldBelow = 0;
            foreach (var cell in draft.Cells)
            {
                foreach (var token in cell.Tokens)
                {
                    var isBold = lines.Tokens[token].IsBold ? 1 : 0;
                    if (cell.Row == 0)
                    {
                        tokens++;
                        bold += isBold;
                    }
                    else
                    {
                        below++;
                        boldBelow += isBold;
                    }
                }

                if (cell.Row == 0 && (cell.Tokens.Count == 0 || cell.Tokens.Count > options.HeadCellWords))
                {
                    return false;
                }
            }

            return bold == tokens ? boldBelow * 2 < below || tokens * 3 < below : draft.RowCount > 3 && draft.ColumnCount is not (2 or 4);
        }
    }

    /// <summary>Whether the cells of a row lie on fills of about its height.</summary>
    private static bool IsShaded(TableDraft draft, int row, PageLines lines)
    {
        var shaded = false;
        if (lines.Words.Page.Fills.Count > MaxFills)
        {
            return false;
        }

        foreach (var cell in draft.Cells)
        {
            if (cell.Row != row || cell.Tokens.Count == 0)
            {
                continue;
            }

            ref readonly var token = ref lines.Tokens[cell.Tokens[0]];
            float x = (token.Left + token.Right) / 2, y = (token.Top + token.Bottom) / 2;
            shaded = false;
            foreach (var fill in lines.Words.Page.Fills)
            {
                shaded |= fill.Contains(x, y) && fill.Height < draft.Region.Height / 2;
            }

            if (!shaded)
            {
                return false;
            }
        }

        return shaded;
    }
}
