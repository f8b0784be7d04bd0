using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Reads the tables of a strip of the page whose columns are parted by white space alone.</summary>
internal sealed class AlignedReader(PageLines lines, RuleSegment[] rules, TableOptions options, TableCues cues)
{
    private const int MaxDepth = 6;

    /// <summary>The tables in the lines [firstLine, endLine), between two positions across the page; their words are taken.</summary>
    public void Read(int firstLine, int endLine, float from, float to, List<TableDraft> drafts, int depth = 0)
    {
        // 1. Two printed pages on one are read apart.
        if (depth == 0 && new GutterFinder(lines, options).Fold() is { } fold)
        {
            Read(firstLine, endLine, from, fold, drafts, 1);
            Read(firstLine, endLine, fold, to, drafts, 1);
            return;
        }

        // 2. Prose beside it is not of a table: above, left, right and below of a gutter are read apart.
        if (depth < MaxDepth && new GutterFinder(lines, options).Find(firstLine, endLine, from, to) is var (place, top, bottom))
        {
            Read(firstLine, top, from, to, drafts, depth + 1);
            Read(top, bottom, from, place, drafts, depth + 1);
            Read(top, bottom, place, to, drafts, depth + 1);
            Read(bottom, endLine, from, to, drafts, depth + 1);
            return;
        }

        ReadStrip(firstLine, endLine, from, to, drafts, canSplit: true);
    }

    private void ReadStrip(int firstLine, int endLine, float from, float to, List<TableDraft> drafts, bool canSplit)
    {
        // 3. Lines as cells.
        var reader = new LineReader(lines, options, cues);
        var pieces = new List<LinePiece>(endLine - firstLine);
        var lineOf = new List<int>(endLine - firstLine);
        for (var i = firstLine; i < endLine; i++)
        {
            if (reader.Read(lines.Lines[i], from, to, out var piece))
            {
                pieces.Add(piece);
                lineOf.Add(i);
            }
        }

        // 4. Blocks of lines with figures below each other, each a table with its head.
        var all = pieces.ToArray();
        var earliest = 0;
        foreach (var block in new BlockFinder(lines, reader, all, options, cues).Find())
        {
            var columns = ColumnFinder.Find(block, reader, all, options, cell => cell.Kind == CellKind.Text && cues.IsPeriod(lines.CompactText(reader.Order.GetRange(cell.First, cell.Count))));
            var header = new HeaderFinder(lines, reader, all, rules, options, cues);
            var (first, end) = header.Find(block, columns, earliest);
            if (canSplit && SideBySide.Gutter(block, columns, reader, all, options) is { } gutter)
            {
                var top = lineOf[Math.Max(earliest, Math.Min(first, block.First))];
                ReadStrip(top, lineOf[block.Last] + 1, from, gutter, drafts, canSplit: false);
                ReadStrip(top, lineOf[block.Last] + 1, gutter, to, drafts, canSplit: false);
            }
            else
            {
                drafts.Add(Assemble(block, columns, header, first, end, reader, all));
            }

            earliest = block.Last + 1;
        }
    }

    private TableDraft Assemble(AlignedBlock block, AlignedColumn[] columns, HeaderFinder header, int first, int end, LineReader reader, LinePiece[] pieces)
    {
        // 5. Head rows, then the body's.
        var assembler = new RowAssembler(lines, reader, columns, options, cues);
        var rows = new List<AlignedRow>();
        for (var i = first; i < end; i++)
        {
            rows.Add(header.Read(pieces[i], i + 1 < end ? pieces[i + 1] : null, columns, assembler.Homes));
        }

        HeadRows.Join(rows, lines, options);
        var heads = rows.Count;
        rows.AddRange(assembler.Read(pieces.AsSpan(Math.Max(end, Math.Min(first, block.First)))[..(block.Last + 1 - Math.Max(end, Math.Min(first, block.First)))]));

        // 6. Leaders go with the label they follow.
        foreach (var (cell, token) in reader.Leaders)
        {
            if (assembler.Homes.TryGetValue(cell, out var home))
            {
                home.Leaders.Add(token);
            }
        }

        var draft = new TableDraft
        {
            Region = Region(rows),
            Columns = Array.ConvertAll(columns, static c => (c.Left, c.Right)),
            RowCount = rows.Count,
            HeaderRowCount = heads,
            StubColumnCount = Math.Max(1, Array.FindIndex(columns, static c => c.IsValue)),
        };
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var cell in rows[row].Cells)
            {
                cell.Row = row;
                cell.IsHeader = row < heads;
                draft.Cells.Add(cell);
            }

            if (row >= heads && rows[row].Cells is [{ Column: 0 } only] && IsPeriod(only))
            {
                // "2017:" over rows of that year heads all columns.
                only.IsHeader = true;
                only.ColumnSpan = columns.Length;
            }
        }

        return draft;
    }

    /// <summary>Whether a cell is nothing but a period with its year: "2017:", "At 31 December 2021".</summary>
    private bool IsPeriod(DraftCell cell)
    {
        var hasYear = false;
        foreach (var token in cell.Tokens)
        {
            hasYear |= lines.Tokens[token].Kind == TokenKind.Year;
        }

        if (!hasYear && cell.Tokens.Count <= options.PeriodWords)
        {
            // "2017:" is no figure by its characters.
            Span<char> buffer = stackalloc char[6];
            var length = TokenReader.Copy(lines.Words, lines.Words.Words[lines.Tokens[cell.Tokens[^1]].Word], buffer);
            hasYear = length == 5 && buffer[4] is ':' && TokenReader.IsYear(buffer[..4]);
        }

        return hasYear && (cell.Tokens.Count == 1 || (cell.Tokens.Count <= options.PeriodWords && cues.IsPeriod(lines.CompactText(cell.Tokens))));
    }

    private Box Region(List<AlignedRow> rows)
    {
        float left = float.MaxValue, top = float.MaxValue, right = 0, bottom = 0;
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                foreach (var list in (ReadOnlySpan<List<int>>)[cell.Tokens, cell.Leaders])
                {
                    foreach (var index in list)
                    {
                        ref readonly var token = ref lines.Tokens[index];
                        lines.Taken[index] = true;
                        left = Math.Min(left, token.Left);
                        top = Math.Min(top, token.Top);
                        right = Math.Max(right, token.Right);
                        bottom = Math.Max(bottom, token.Bottom);
                    }
                }
            }
        }

        return Box.FromEdges(left, top, right, bottom);
    }
}
