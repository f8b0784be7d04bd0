namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Makes rows of a block's lines: puts texts into columns and joins wrapped labels.</summary>
internal sealed class RowAssembler(PageLines lines, LineReader reader, AlignedColumn[] columns, TableOptions options, TableCues cues)
{
    private readonly List<TextRun> _runs = [];
    private readonly int _firstValue = Math.Max(0, Array.FindIndex(columns, static c => c.IsValue));

    /// <summary>Where each cell of the reader went: leaders follow their label.</summary>
    public Dictionary<int, DraftCell> Homes { get; } = [];

    public List<AlignedRow> Read(ReadOnlySpan<LinePiece> pieces)
    {
        // 1. A row for each line.
        var rows = new List<AlignedRow>(pieces.Length);
        foreach (ref readonly var piece in pieces)
        {
            rows.Add(ReadLine(piece));
        }

        // 2. Figures set in the middle of a label of two or more lines.
        JoinCentred(rows);
        JoinLowered(rows);

        // 3. Wrapped labels: lines without figures that go on in the next line, or go on from the one above.
        JoinWrapped(rows);
        return rows;
    }

    public AlignedRow ReadLine(in LinePiece piece)
    {
        var row = new AlignedRow { Top = piece.Top, Bottom = piece.Bottom, Size = piece.Size, IsBold = piece.IsBold };
        TextRun.Read(reader, piece, _runs);
        foreach (var run in _runs)
        {
            var column = ColumnOf(run);
            var cell = row.Cells.Find(c => c.Column == column);
            if (cell is null)
            {
                row.Cells.Add(cell = new DraftCell(0, column));
            }

            for (var c = run.First; c < run.First + run.Count; c++)
            {
                Homes[c] = cell;
                cell.Tokens.AddRange(reader.Order.GetRange(reader.Cells[c].First, reader.Cells[c].Count));
            }

            if (column >= _firstValue && columns[column].IsValue && column > 0)
            {
                row.HasValues = true;
            }
            else if (!row.HasLabel)
            {
                ReadLabel(row, run);
            }
            else if (column == 0)
            {
                row.LabelRight = run.Right;
            }
        }

        return row;
    }

    private void ReadLabel(AlignedRow row, in TextRun run)
    {
        var first = reader.Cells[run.First];
        ref readonly var token = ref lines.Tokens[reader.Order[first.First]];
        var lastCell = reader.Cells[run.First + run.Count - 1];
        var last = LastChar(reader.Order[lastCell.First + lastCell.Count - 1]);
        row.HasLabel = true;
        row.LabelLeft = run.Left;
        row.LabelRight = run.Right;
        var c = FirstChar(reader.Order[first.First]);
        row.FirstWordWidth = CellText.IsHan(c) ? token.Size : token.Right - token.Left;
        row.StartsLower = char.IsLower(c) || (c is '(' or '&' && run.Count == 1);
        row.EndsWithColon = last is ':' or '：';
        row.IsUnfinished = last is ',' or '-' or '–' or '&' or '/' || CellText.IsHan(last)
            || cues.IsJoiner(lines.CompactText([reader.Order[lastCell.First + lastCell.Count - 1]]));
    }

    /// <summary>The column of a run: of figures by alignment, of text by where it starts or what it lies over.</summary>
    private int ColumnOf(in TextRun run)
    {
        var best = -1;
        if (run.IsValue)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (columns[i].IsValue && (best < 0 || Distance(columns[i], run) < Distance(columns[best], run)))
                {
                    best = i;
                }
            }

            if (best >= 0 && columns[best].Overlap(run.Left, run.Right) > 0)
            {
                return best;
            }
        }

        if (columns[0].IsValue || run.Left >= columns[_firstValue].Left)
        {
            // Right of the stub: what it lies over most, or what is nearest.
            best = 0;
            for (var i = 1; i < columns.Length; i++)
            {
                if (Score(columns[i], run) > Score(columns[best], run))
                {
                    best = i;
                }
            }

            return best;
        }

        // In the stub: the last text column that starts at or before it.
        best = 0;
        for (var i = 1; i < _firstValue; i++)
        {
            best = columns[i].Left <= run.Left + (options.RightEdgeTolerance * lines.Tokens[reader.Order[reader.Cells[run.First].First]].Size) ? i : best;
        }

        return best;
    }

    private static float Score(in AlignedColumn column, in TextRun run) =>
        Math.Min(column.Right, run.Right) - Math.Max(column.Left, run.Left);

    private static float Distance(in AlignedColumn column, in TextRun run) =>
        Math.Min(Math.Abs(column.Right - run.Right), Math.Abs(column.Center - run.Center)) - Math.Max(0, 2 * Score(column, run));

    /// <summary>Figures set lower than their label, nearer to it than to the next row.</summary>
    private void JoinLowered(List<AlignedRow> rows)
    {
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            var (row, next) = (rows[i], rows[i + 1]);
            var isNear = next.Top - row.Bottom < options.LoweredGap * row.Size && (i + 2 == rows.Count || rows[i + 2].Top - next.Bottom > next.Top - row.Bottom + (options.LoweredGap * row.Size));
            if (row.HasLabel && !row.HasValues && !next.HasLabel && next.HasValues && isNear)
            {
                row.Append(next);
                rows.RemoveAt(i + 1);
            }
        }
    }

    private void JoinCentred(List<AlignedRow> rows)
    {
        for (var i = 1; i + 1 < rows.Count; i++)
        {
            var (above, row, below) = (rows[i - 1], rows[i], rows[i + 1]);
            if (row.HasLabel || !row.HasValues || above.HasValues || below.HasValues || !above.HasLabel || !below.HasLabel)
            {
                continue;
            }

            // The figures' line overlaps both lines of the label.
            if (row.Top < above.Bottom && below.Top < row.Bottom && below.Top - above.Bottom < options.WrapGap * row.Size)
            {
                above.Append(row);
                above.Append(below);
                rows.RemoveRange(i, 2);
            }
        }
    }

    private void JoinWrapped(List<AlignedRow> rows)
    {
        float stubLeft = float.MaxValue, stubRight = 0;
        foreach (var row in rows)
        {
            stubLeft = Math.Min(stubLeft, row.HasLabel ? row.LabelLeft : stubLeft);
            stubRight = Math.Max(stubRight, row.HasLabel && row.HasValues ? row.LabelRight : 0);
        }

        var pitch = MedianPitch(rows);
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            var (row, next) = (rows[i], rows[i + 1]);
            if (!row.HasLabel || !next.HasLabel || (row.HasValues && next.HasValues) || !IsTight(row, next, pitch))
            {
                continue;
            }

            if (!row.HasValues && !next.HasValues)
            {
                // Two lines of one heading.
                if (next.StartsLower && !row.EndsWithColon)
                {
                    row.Append(next);
                    rows.RemoveAt(i + 1);
                    i--;
                }

                continue;
            }

            var full = row.LabelRight + next.FirstWordWidth + (options.LineTolerance * row.Size) > stubRight;
            var hangs = next.LabelLeft > row.LabelLeft + (options.Indent * row.Size) && (row.HasValues || !IsItem(rows, i + 1));
            var isUnfinished = row.IsUnfinished && row.LabelRight - stubLeft > options.UnfinishedWidth * (stubRight - stubLeft);
            var goesOn = next.StartsLower || isUnfinished || (full && (hangs || next.Bottom - row.Bottom < options.TightPitch * pitch));
            if (!row.HasValues)
            {
                // The label of the next row's figures begins here.
                if (!row.EndsWithColon && goesOn && next.LabelLeft >= row.LabelLeft - (options.Indent * row.Size))
                {
                    row.Append(next);
                    rows.RemoveAt(i + 1);
                    i = Math.Max(-1, i - 2);
                }
            }
            else if (!next.EndsWithColon && (next.StartsLower || (full && hangs)) && !GoesOn(rows, i + 1, stubRight, pitch))
            {
                row.Append(next);
                rows.RemoveAt(i + 1);
                i--;
            }
        }
    }

    /// <summary>Whether a row's label begins where that of the next row does, both with figures: items under a heading, no rest of it.</summary>
    private bool IsItem(List<AlignedRow> rows, int index) =>
        index + 1 < rows.Count && rows[index + 1] is { HasLabel: true, HasValues: true, StartsLower: false } after && !rows[index].StartsLower
        && Math.Abs(after.LabelLeft - rows[index].LabelLeft) < options.Indent * after.Size / 2;

    /// <summary>Whether a line without figures is rather the begin of the next row's label than the end of the row above.</summary>
    private bool GoesOn(List<AlignedRow> rows, int index, float stubRight, float pitch)
    {
        if (index + 1 >= rows.Count || rows[index].StartsLower)
        {
            return false;
        }

        var (row, next) = (rows[index], rows[index + 1]);
        return next.HasLabel && next.HasValues && IsTight(row, next, pitch)
            && (next.StartsLower || row.IsUnfinished || row.LabelRight + next.FirstWordWidth + (options.LineTolerance * row.Size) > stubRight);
    }

    private bool IsTight(AlignedRow row, AlignedRow next, float pitch) =>
        next.Bottom - row.Bottom <= Math.Max(pitch * options.WrapPitch, 1.4f * row.Size) && next.Top - row.Bottom < options.WrapGap * row.Size;

    private static float MedianPitch(List<AlignedRow> rows)
    {
        var pitches = new List<float>();
        for (var i = 1; i < rows.Count; i++)
        {
            pitches.Add(rows[i].Bottom - rows[i - 1].Bottom);
        }

        pitches.Sort();
        return pitches.Count == 0 ? 0 : pitches[pitches.Count / 2];
    }

    private char FirstChar(int token)
    {
        ref readonly var word = ref lines.Words.Words[lines.Tokens[token].Word];
        ref readonly var glyph = ref lines.Words.Glyphs[word.FirstGlyph];
        return glyph.Cluster is { Length: > 0 } cluster ? cluster[0] : glyph.Char;
    }

    private char LastChar(int token)
    {
        ref readonly var word = ref lines.Words.Words[lines.Tokens[token].Word];
        ref readonly var glyph = ref lines.Words.Glyphs[word.FirstGlyph + word.GlyphCount - 1];
        return glyph.Cluster is { Length: > 0 } cluster ? cluster[^1] : glyph.Char;
    }
}
