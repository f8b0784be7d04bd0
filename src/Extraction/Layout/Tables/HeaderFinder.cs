namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Finds the lines above (and at the top of) a block that name its columns, and lays them over the columns.</summary>
internal sealed class HeaderFinder(PageLines lines, LineReader reader, LinePiece[] pieces, RuleSegment[] rules, TableOptions options, TableCues cues)
{
    private readonly HeadSplitter _splitter = new(lines, reader, options);
    private readonly List<TextRun> _runs = [];
    private readonly List<bool> _over = [];
    private int _notes = -1;

    /// <summary>The pieces [First, End) that are the head; empty at the block's first piece when there is none.</summary>
    public (int First, int End) Find(AlignedBlock block, AlignedColumn[] columns, int earliest)
    {
        var firstHeaded = FirstHeaded(columns);

        // 1. Down from the block's top: rows of years and texts over the columns, before the first row of figures.
        var end = block.First;
        for (var i = block.First; i <= block.Last && i < block.First + options.HeadLines; i++)
        {
            var isYears = pieces[i].Values > 0 && IsYears(pieces[i]);
            if (pieces[i].Values > 0 && !isYears)
            {
                break;
            }

            if (isYears || IsOverColumns(pieces[i], columns, firstHeaded))
            {
                end = i + 1;
            }
        }

        // 2. Up from there, while the lines are near and over the columns.
        var first = block.First;
        var low = end == block.First ? -1 : block.First;
        for (var i = block.First - 1; i >= earliest && block.First - i <= options.HeadLines; i--)
        {
            ref readonly var piece = ref pieces[i];
            if (piece.IsProse || pieces[i + 1].Top - piece.Bottom > options.HeadGap * piece.Size || (piece.Values > 0 && !IsYears(piece)))
            {
                break;
            }

            if (IsOverColumns(piece, columns, firstHeaded))
            {
                first = i;
                low = low < 0 ? i + 1 : low;
            }
        }

        // 3. Lines of the stub alone under the lowest head are headings of sections; a unit there is of the head.
        if (first < block.First && end == block.First)
        {
            end = low;
            while (end < block.First && IsUnit(pieces[end]))
            {
                end++;
            }
        }

        FindNotes(first, Math.Max(first, end), columns, firstHeaded);
        return (first, Math.Max(first, end));
    }

    /// <summary>The column of references to notes: it is known by its head, and no other head covers it.</summary>
    private void FindNotes(int first, int end, AlignedColumn[] columns, int firstHeaded)
    {
        _notes = columns[firstHeaded].IsReference ? firstHeaded : -1;
        for (var i = first; i < end; i++)
        {
            TextRun.Read(reader, pieces[i], _runs);
            foreach (var run in _runs)
            {
                if (run.Center > columns[firstHeaded].Left - pieces[i].Size && cues.IsNoteHead(lines.CompactText(Tokens(run))))
                {
                    _notes = firstHeaded;
                    for (var c = firstHeaded + 1; c < columns.Length; c++)
                    {
                        _notes = Math.Abs(columns[c].Center - run.Center) < Math.Abs(columns[_notes].Center - run.Center) ? c : _notes;
                    }
                }
            }
        }
    }

    private List<int> Tokens(in TextRun run)
    {
        var last = reader.Cells[run.First + run.Count - 1];
        var start = reader.Cells[run.First].First;
        return reader.Order.GetRange(start, last.First + last.Count - start);
    }

    /// <summary>A head line as a row, its texts spread over the columns they name.</summary>
    /// <param name="below">The next line of the head; null for the last.</param>
    public AlignedRow Read(in LinePiece piece, in LinePiece? below, AlignedColumn[] columns, Dictionary<int, DraftCell> homes)
    {
        var named = new List<TextRun>();
        var repeated = below is { } next ? Repeated(next, columns, named) : 0;
        var row = new AlignedRow { Top = piece.Top, Bottom = piece.Bottom, Size = piece.Size };
        TextRun.Read(reader, piece, _runs);
        var firstHeaded = FirstHeaded(columns);
        _splitter.Split(_runs, columns, firstHeaded, piece.Size);
        MarkOver(columns, firstHeaded, piece.Size);
        var over = new List<TextRun>();
        for (var i = 0; i < _runs.Count; i++)
        {
            if (_over[i])
            {
                over.Add(_runs[i]);
            }
            else
            {
                Add(row, _runs[i], 0, StubColumn(_runs[i], columns, firstHeaded), homes);
            }
        }

        var underlines = over.ConvertAll(run => Underlined(run, over, row, columns, firstHeaded));
        var maySpan = new bool[over.Count];
        for (var i = 0; i < over.Count; i++)
        {
            maySpan[i] = underlines[i] is not null || IsPeriodOrUnit(over[i]);
        }

        var reach = options.WordGap * piece.Size;
        if (over.Exists(run => named.Exists(head => Math.Min(Math.Abs(head.Right - run.Right), Math.Abs(head.Center - run.Center)) < reach)))
        {
            repeated = 0; // the first line of a head that goes on below
        }

        var places = HeadSpans.Place(over, maySpan, columns, firstHeaded, _notes, piece.Size, repeated, options);
        for (var i = 0; i < over.Count; i++)
        {
            var (first, last) = underlines[i] ?? places[i];
            Add(row, over[i], first, last, homes);
        }

        return row;
    }

    /// <summary>How often a line names the same columns anew, "2023 2022 2023 2022": what stands over it heads as many groups. 0 when it does not.</summary>
    private int Repeated(in LinePiece piece, AlignedColumn[] columns, List<TextRun> named)
    {
        TextRun.Read(reader, piece, _runs);
        var firstHeaded = FirstHeaded(columns);
        _splitter.Split(_runs, columns, firstHeaded, piece.Size);
        MarkOver(columns, firstHeaded, piece.Size);
        var texts = new List<string>();
        for (var i = 0; i < _runs.Count; i++)
        {
            if (_over[i] && lines.CompactText(Tokens(_runs[i])) is var text && !cues.IsNoteHead(text))
            {
                texts.Add(text);
                named.Add(_runs[i]);
            }
        }

        return texts.Count == columns.Length - (_notes == firstHeaded ? firstHeaded + 1 : firstHeaded) ? HeadRows.Groups(texts) : 0;
    }

    private bool IsPeriodOrUnit(in TextRun run)
    {
        var text = lines.CompactText(Tokens(run));
        return cues.IsPeriod(text) || cues.IsUnit(text) || run.IsValue;
    }

    private void Add(AlignedRow row, in TextRun run, int first, int last, Dictionary<int, DraftCell> homes)
    {
        var isStub = row.Cells.Count == 0 || row.Cells[^1].LastColumn < last;
        first = isStub && row.Cells.Count > 0 ? Math.Max(first, row.Cells[^1].LastColumn + 1) : first;
        var cell = isStub ? new DraftCell(0, Math.Min(first, last)) { ColumnSpan = last - Math.Min(first, last) + 1, IsHeader = true } : row.Cells[^1];
        if (isStub)
        {
            row.Cells.Add(cell);
        }

        for (var c = run.First; c < run.First + run.Count; c++)
        {
            homes[c] = cell;
            cell.Tokens.AddRange(reader.Order.GetRange(reader.Cells[c].First, reader.Cells[c].Count));
        }
    }

    private static int StubColumn(in TextRun run, AlignedColumn[] columns, int firstHeaded)
    {
        var best = 0;
        for (var i = 1; i < firstHeaded; i++)
        {
            best = columns[i].Left <= run.Center ? i : best;
        }

        return best;
    }

    /// <summary>The columns over a rule that underlines this run and no other of its line.</summary>
    private (int First, int Last)? Underlined(in TextRun run, List<TextRun> runs, AlignedRow row, AlignedColumn[] columns, int firstHeaded)
    {
        // The glyph boxes reach below the baseline, and a rule close under it may be inside of them.
        foreach (var rule in rules)
        {
            if (rule.Position < row.Bottom - (options.LineTolerance * row.Size) || rule.Position > row.Bottom + (options.HeadGap * row.Size / 2)
                || rule.From > run.Center || rule.To < run.Center || rule.From < columns[firstHeaded].Left - (options.LabelIndent * row.Size))
            {
                continue;
            }

            var others = 0;
            foreach (var other in runs)
            {
                others += other.Center > rule.From && other.Center < rule.To ? 1 : 0;
            }

            int first = -1, last = -1;
            for (var i = firstHeaded; i < columns.Length; i++)
            {
                if (columns[i].Center >= rule.From && columns[i].Center <= rule.To)
                {
                    first = first < 0 ? i : first;
                    last = i;
                }
            }

            if (first >= 0 && others == 1 && last > first && !(first <= _notes && _notes <= last))
            {
                return (first, last);
            }
        }

        return null;
    }

    private static int FirstHeaded(AlignedColumn[] columns)
    {
        var first = Math.Max(0, Array.FindIndex(columns, static c => c.IsValue));
        return first == 0 && columns.Length > 1 ? 1 : first;
    }

    /// <summary>Tells for each run of a line whether it heads a column of figures, or stands in the stub.</summary>
    private void MarkOver(AlignedColumn[] columns, int firstHeaded, float size)
    {
        // Heads set left of their figures are known by their number: as many texts right of the stub's edge as columns.
        var edge = columns[0].Left + (options.HeadIndent * size);
        var candidates = 0;
        foreach (var run in _runs)
        {
            candidates += run.Left > edge ? 1 : 0;
        }

        var headed = columns.Length - firstHeaded;
        var areAll = candidates == headed || (_notes >= 0 && candidates == headed - 1);
        _over.Clear();
        foreach (var run in _runs)
        {
            var isOver = IsOver(run, columns, firstHeaded, size) || (run.Left > edge && (areAll || run.Kind == CellKind.Year));
            _over.Add(isOver || (_over.Count > 0 && _over[^1]));
        }
    }

    private bool IsOver(in TextRun run, AlignedColumn[] columns, int firstHeaded, float size)
    {
        var left = columns[firstHeaded].Left;
        return run.Center > left - size || (run.Right > left && run.Left > columns[0].Left + (options.HeadIndent * size) && run.Right - left > left - run.Left);
    }

    /// <summary>Whether a line has a head: a text over the columns that is not a title over the whole table.</summary>
    private bool IsOverColumns(in LinePiece piece, AlignedColumn[] columns, int firstHeaded)
    {
        TextRun.Read(reader, piece, _runs);
        MarkOver(columns, firstHeaded, piece.Size);
        var first = _over.IndexOf(true);
        if (first < 0)
        {
            return false;
        }

        var run = _runs[first];
        var isTitle = _runs.Count == 1 && run.Left < columns[firstHeaded].Left - piece.Size
            && Math.Abs(run.Center - ((columns[0].Left + columns[^1].Right) / 2)) < options.TitleOffset * piece.Size;
        return !isTitle && !(_runs.Count == 1 && IsUnit(piece) && run.Left < columns[firstHeaded].Left);
    }

    private bool IsYears(in LinePiece piece)
    {
        for (var c = piece.First; c < piece.First + piece.Count; c++)
        {
            var cell = reader.Cells[c];
            if (cell.IsIsolated && cell.Kind == CellKind.Value)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsUnit(in LinePiece piece)
    {
        return piece.Count > 0 && cues.IsUnit(lines.CompactText(Tokens(new TextRun(piece.First, piece.Count, piece.Left, piece.Right, CellKind.Text))));
    }
}
