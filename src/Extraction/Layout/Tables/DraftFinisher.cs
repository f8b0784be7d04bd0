using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Turns a draft into the table that the layout writes: words for tokens, marks to their cells.</summary>
internal static class DraftFinisher
{
    private const int MarkRun = 2;

    public static PageTable Finish(TableDraft draft, PageLines lines, TableOptions options)
    {
        if (!draft.IsRuled)
        {
            AttachMarks(draft, lines, options);
        }

        foreach (var cell in draft.Cells)
        {
            PartMarks(cell, draft.StubColumnCount, lines);
        }

        draft.Cells.RemoveAll(static c => c.Tokens.Count == 0 && c.Leaders.Count == 0 && c.Marks.Count == 0);
        draft.Cells.Sort(static (a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        var cells = new PageCell[draft.Cells.Count];
        var head = new List<int>();
        var firstRow = new List<int>();
        var hasFigures = false;
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = draft.Cells[i];
            if (cell.Row < draft.HeaderRowCount)
            {
                head.AddRange(cell.Tokens);
            }

            hasFigures |= cell.Row >= draft.HeaderRowCount && cell.KindIn(lines) == CellKind.Value;
            if (cell.Row == 0)
            {
                firstRow.AddRange(cell.Tokens);
            }

            // A mark alone in its cell is the cell's text.
            var marks = cell.Marks.ToArray();
            cells[i] = new PageCell(cell.Row, cell.Column, cell.Tokens.Count == 0 ? marks : Words(cell.Tokens, lines))
            {
                RowSpan = cell.RowSpan,
                ColumnSpan = cell.ColumnSpan,
                IsHeader = cell.IsHeader,
                NoteMark = cell.Tokens.Count == 0 ? [] : marks,
                Leader = Words(cell.Leaders, lines),
            };
        }

        return new PageTable(draft.Region, draft.RowCount, draft.ColumnCount, cells)
        {
            HeaderRowCount = draft.HeaderRowCount,
            StubColumnCount = draft.StubColumnCount,
            Caption = Words(draft.Caption, lines),
            UnitLine = Words(draft.UnitLine, lines),
            IsRuled = draft.IsRuled,
            Columns = draft.Columns,
            Head = lines.CompactText(head),
            HasFigures = hasFigures,
            FirstRow = lines.CompactText(firstRow),
        };
    }

    private static int[] Words(List<int> tokens, PageLines lines)
    {
        var words = new int[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = lines.Tokens[tokens[i]].Word;
        }

        return words;
    }

    /// <summary>"(1)" or "*" behind a label refers to a note, though it stands on the line.</summary>
    private static void PartMarks(DraftCell cell, int stubColumns, PageLines lines)
    {
        while (cell.Column < stubColumns && !cell.IsHeader && cell.Tokens.Count > 1 && IsMark(lines, cell.Tokens[^1]))
        {
            cell.Marks.Insert(0, lines.Tokens[cell.Tokens[^1]].Word);
            cell.Tokens.RemoveAt(cell.Tokens.Count - 1);
        }
    }

    private static bool IsMark(PageLines lines, int token)
    {
        Span<char> buffer = stackalloc char[20];
        var length = TokenReader.Copy(lines.Words, lines.Words.Words[lines.Tokens[token].Word], buffer);
        if (length < 0)
        {
            return false;
        }

        var text = buffer[..length];
        if (text is ['(', .. var inner, ')'])
        {
            // "(1)", "(12)", "(a)", "(a)(b)": between brackets one letter or up to two digits.
            var run = 0;
            foreach (var c in inner)
            {
                run = char.IsAsciiDigit(c) ? run + 1 : char.IsAsciiLetter(c) ? run + 2 : c is '(' or ')' or ',' ? 0 : MarkRun + 1;
                if (run > MarkRun)
                {
                    return false;
                }
            }

            return inner.Length > 0;
        }

        return text.Length > 0 && !text.ContainsAnyExcept("*†‡");
    }

    /// <summary>A superscript mark belongs to the cell with the word right before it (or, at the begin of a cell, right behind it).</summary>
    private static void AttachMarks(TableDraft draft, PageLines lines, TableOptions options)
    {
        if ((long)lines.Marks.Length * lines.Tokens.Length > options.MaxMarkPairs)
        {
            return;
        }

        foreach (var mark in lines.Marks)
        {
            ref readonly var word = ref lines.Words.Words[mark];
            var box = word.Box;
            if (lines.TakenMarks[mark] || box.CenterX < draft.Region.X - word.FontSize || box.CenterX > draft.Region.Right + (2 * word.FontSize) || box.Bottom < draft.Region.Y - word.FontSize || box.Y > draft.Region.Bottom)
            {
                continue;
            }

            DraftCell? nearest = null;
            var distance = options.MarkGap * word.FontSize;
            foreach (var cell in draft.Cells)
            {
                foreach (var token in cell.Tokens)
                {
                    ref readonly var candidate = ref lines.Tokens[token];
                    var apart = Math.Max(box.X - candidate.Right, candidate.Left - box.Right);
                    if (Math.Abs(apart) < distance && box.CenterY > candidate.Top - (candidate.Size / 2) && box.CenterY < candidate.Bottom)
                    {
                        distance = Math.Abs(apart);
                        nearest = cell;
                    }
                }
            }

            if (nearest is not null)
            {
                nearest.Marks.Add(mark);
                lines.TakenMarks[mark] = true;
                draft.Region = Box.FromEdges(
                    Math.Min(draft.Region.X, box.X), Math.Min(draft.Region.Y, box.Y), Math.Max(draft.Region.Right, box.Right), Math.Max(draft.Region.Bottom, box.Bottom));
            }
        }
    }
}
