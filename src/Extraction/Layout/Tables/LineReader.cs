namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Parts lines into cells by gaps and by what their words are.</summary>
internal sealed class LineReader(PageLines lines, TableOptions options, TableCues cues)
{
    private readonly float _cellGap = Math.Max(options.CellGap, options.CellSpaces * lines.WordSpace);
    private readonly float _wordGap = Math.Max(options.WordGap, options.WordSpaces * lines.WordSpace);
    private readonly float _thousandsGap = Math.Max(options.ThousandsGap, options.WordSpaces * lines.WordSpace);
    private readonly TokenShapes _shapes = new(lines);
    private int _previousToken;

    /// <summary>Tokens of all cells, a cell's together, in the order of the line.</summary>
    public List<int> Order { get; } = [];

    public List<LineCell> Cells { get; } = [];

    /// <summary>Leaders, with the cell they stand behind.</summary>
    public List<(int Cell, int Token)> Leaders { get; } = [];

    /// <summary>Reads the free tokens of a line whose centre is between the limits; false when there are none.</summary>
    public bool Read(in TextLine line, float from, float to, out LinePiece piece)
    {
        piece = new LinePiece { First = Cells.Count, Baseline = line.Baseline, Top = float.MaxValue, Left = float.MaxValue, IsBold = true };
        _previousToken = -1;
        var pendingPrefix = false;
        for (var i = line.First; i < line.First + line.Count; i++)
        {
            ref readonly var token = ref lines.Tokens[i];
            var center = (token.Left + token.Right) / 2;
            if (lines.Taken[i] || center < from || center >= to)
            {
                continue;
            }

            piece.Top = Math.Min(piece.Top, token.Top);
            piece.Bottom = Math.Max(piece.Bottom, token.Bottom);
            piece.Left = Math.Min(piece.Left, token.Left);
            piece.Right = Math.Max(piece.Right, token.Right);
            piece.Size = Math.Max(piece.Size, token.Size);
            piece.IsBold &= token.IsBold || token.Kind == TokenKind.Leader;
            if (token.Kind == TokenKind.Leader)
            {
                Leaders.Add((Math.Max(piece.First, Cells.Count - 1), i));
                _previousToken = i;
                pendingPrefix = false;
                continue;
            }

            piece.TextWords += token.Kind == TokenKind.Text ? 1 : 0;
            pendingPrefix = Place(i, token, piece.First, pendingPrefix, NextFree(line, i, from, to));
            _previousToken = i;
        }

        piece.Count = Cells.Count - piece.First;
        if (piece.Count == 0)
        {
            return false;
        }

        Isolate(ref piece);
        return true;
    }

    private int NextFree(in TextLine line, int token, float from, float to)
    {
        for (var i = token + 1; i < line.First + line.Count; i++)
        {
            if (!lines.Taken[i] && lines.Tokens[i].Kind != TokenKind.Leader)
            {
                var center = (lines.Tokens[i].Left + lines.Tokens[i].Right) / 2;
                return center >= from && center < to ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>Puts a token into the open cell or a new one; true when it is a prefix that waits for its figure.</summary>
    private bool Place(int index, in Token token, int firstCell, bool pendingPrefix, int next)
    {
        var hasCell = Cells.Count > firstCell;
        var afterLeader = _previousToken >= 0 && (lines.Tokens[_previousToken].Kind == TokenKind.Leader || lines.Tokens[_previousToken].EndsWithLeader);
        var gap = _previousToken >= 0 ? (token.Left - lines.Tokens[_previousToken].Right) / token.Size : float.MaxValue;
        var open = hasCell ? Cells[^1].Kind : CellKind.Empty;
        switch (token.Kind)
        {
            case TokenKind.Prefix:
                var nextGap = next >= 0 ? (lines.Tokens[next].Left - token.Right) / token.Size : float.MaxValue;
                var hasFigure = next >= 0 && (lines.Tokens[next].Kind is TokenKind.Number or TokenKind.Dash ? nextGap <= options.PrefixGap
                    : lines.Tokens[next].Kind == TokenKind.Prefix && nextGap <= _cellGap);
                if (open is CellKind.Value && gap <= _cellGap && !(hasFigure && nextGap < gap))
                {
                    Extend(index, token);
                    return false;
                }

                if (hasFigure)
                {
                    if (pendingPrefix)
                    {
                        Extend(index, token);
                    }
                    else
                    {
                        Begin(index, token, CellKind.Value, gap, afterLeader);
                    }

                    return true;
                }

                break;
            case TokenKind.Suffix:
                if ((open == CellKind.Value && gap <= options.SuffixGap) || (open == CellKind.Year && gap <= _cellGap))
                {
                    Extend(index, token, CellKind.Value);
                    return false;
                }

                break;
            case TokenKind.Number or TokenKind.Dash or TokenKind.Year:
                var kind = token.Kind == TokenKind.Year ? CellKind.Year : CellKind.Value;
                if (token.Kind == TokenKind.Dash && !hasCell && next >= 0 && lines.Tokens[next].Kind == TokenKind.Text)
                {
                    // A dash before a text is a bullet.
                    break;
                }

                if (kind == CellKind.Value && open == CellKind.Text && gap <= _cellGap && _shapes.AreNotes(Order, Cells[^1]) && _shapes.IsShort(index))
                {
                    Extend(index, token, CellKind.Value);
                    return false;
                }

                if (pendingPrefix)
                {
                    Extend(index, token, CellKind.Value);
                }
                else if (kind == CellKind.Value && open == CellKind.Year && gap <= _cellGap && _shapes.IsBracketed(index))
                {
                    // "2018 (6)": a year with a mark.
                    Extend(index, token);
                }
                else if (kind == CellKind.Value && open == CellKind.Value && gap <= _wordGap && _shapes.IsMark(index))
                {
                    // "318.3 (1)": a figure with a mark.
                    Extend(index, token);
                }
                else if (kind == CellKind.Value && open is CellKind.Value && gap <= _thousandsGap && IsNextGroup(index))
                {
                    Extend(index, token);
                }
                else
                {
                    Begin(index, token, kind, gap, afterLeader);
                }

                return false;
        }

        if (token.Kind == TokenKind.Text && open == CellKind.Value && gap <= _thousandsGap && _shapes.EndsBracket(index) && _shapes.OpensBracket(Order[Cells[^1].First]) && IsNextGroup(index))
        {
            // "(36 119)": the last group carries the bracket.
            Extend(index, token);
            return false;
        }

        if (open == CellKind.Text && gap <= _wordGap && !afterLeader)
        {
            Extend(index, token);
        }
        else
        {
            Begin(index, token, CellKind.Text, gap, afterLeader);
        }

        return false;
    }

    private void Begin(int index, in Token token, CellKind kind, float gap, bool afterLeader)
    {
        Cells.Add(new LineCell
        {
            First = Order.Count,
            Count = 1,
            Left = token.Left,
            Right = token.Right,
            Kind = kind,
            JoinsPrevious = gap <= _cellGap && !afterLeader,
        });
        Order.Add(index);
    }

    private void Extend(int index, in Token token, CellKind? kind = null)
    {
        var cell = Cells[^1];
        cell.Count++;
        cell.Right = Math.Max(cell.Right, token.Right);
        cell.Kind = kind ?? cell.Kind;
        Cells[^1] = cell;
        Order.Add(index);
    }

    /// <summary>Whether the figure before ends with one to three digits and this one is a group of three: "1 234 567".</summary>
    private bool IsNextGroup(int index)
    {
        ref readonly var word = ref lines.Words.Words[lines.Tokens[index].Word];
        ref readonly var before = ref lines.Words.Words[lines.Tokens[_previousToken].Word];
        if (word.GlyphCount < 3 || before.GlyphCount > 5)
        {
            return false;
        }

        for (var i = 0; i < word.GlyphCount; i++)
        {
            var c = lines.Words.Glyphs[word.FirstGlyph + i].Char;
            if (i < 3 ? !char.IsAsciiDigit(c) : char.IsAsciiDigit(c) && i == 3)
            {
                return false;
            }
        }

        var digits = 0;
        for (var i = before.FirstGlyph; i < before.FirstGlyph + before.GlyphCount; i++)
        {
            var c = lines.Words.Glyphs[i].Char;
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (digits > 0 || !(c is '-' or '(' or '–' or '−' or '+'))
            {
                return false;
            }
        }

        return digits is > 0 and <= 3 && (digits == 3 || Cells[^1].Count == 1);
    }

    /// <summary>Judges figures by their neighbours, and the piece as a whole.</summary>
    private void Isolate(ref LinePiece piece)
    {
        var cells = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Cells)[piece.First..];
        if (cells[0] is { Kind: CellKind.Value, Count: > 1 } && cues.IsUnitWord(lines.CompactText(Order.GetRange(cells[0].First, cells[0].Count))))
        {
            cells[0].Kind = CellKind.Text; // "CHF 1'000" before the heads of the columns
        }

        float covered = 0;
        var textRuns = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            covered += cells[i].Right - cells[i].Left;
            textRuns += cells[i].Kind == CellKind.Text && !cells[i].JoinsPrevious ? 1 : 0;
            if (!cells[i].IsValue)
            {
                continue;
            }

            // A figure that text touches on the right is inside a sentence; on the left it may be, until a column claims it.
            var touchesRight = i + 1 < cells.Length && cells[i + 1].JoinsPrevious && !cells[i + 1].IsValue;
            var touchesLeft = i > 0 && cells[i].JoinsPrevious && !(cells[i - 1].IsValue && cells[i - 1].IsIsolated);
            cells[i].IsIsolated = !touchesRight && !touchesLeft;
        }

        foreach (ref readonly var cell in cells)
        {
            piece.Values += cell.IsValue && cell.IsIsolated ? 1 : 0;
        }

        var width = piece.Right - piece.Left;
        piece.IsProse = width > options.ProseWidth * piece.Size && IsDense(piece, cells, covered / width);
    }

    private bool IsDense(in LinePiece piece, ReadOnlySpan<LineCell> cells, float coverage)
    {
        if (coverage < options.ProseCoverage)
        {
            return false;
        }

        // Han text has few words and many characters: its words are judged by their length.
        float longest = 0, run = 0;
        foreach (ref readonly var cell in cells)
        {
            var width = cell.Kind == CellKind.Text ? cell.Right - cell.Left : 0;
            run = cell.JoinsPrevious && width > 0 ? run + width : width;
            longest = Math.Max(longest, run);
        }

        return piece.Values <= 2 && (piece.TextWords >= options.ProseWords || longest > options.ProseWidth * piece.Size * 1.5f);
    }
}
