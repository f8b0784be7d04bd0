using System.Runtime.InteropServices;

namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Finds runs of lines whose figures stand below each other.</summary>
internal sealed class BlockFinder(PageLines lines, LineReader reader, LinePiece[] pieces, TableOptions options, TableCues cues)
{
    public List<AlignedBlock> Find()
    {
        var blocks = new List<AlignedBlock>();
        for (var i = 0; i < pieces.Length;)
        {
            if (pieces[i].Values == 0 || pieces[i].IsProse)
            {
                i++;
                continue;
            }

            var block = Grow(i);
            if (IsTable(block))
            {
                block = block with { First = Rise(block, blocks.Count > 0 ? blocks[^1].Last + 1 : 0) };
                blocks.Add(block);
                i = block.Last + 1;
            }
            else
            {
                // A table may begin inside of a short block that is none; long ones would be grown again and again.
                i = block.Last - block.First > options.RegrownLines ? block.Last + 1 : i + 1;
            }
        }

        return blocks;
    }

    private AlignedBlock Grow(int first)
    {
        var tracks = new BlockTracks(reader, options);
        tracks.Add(pieces[first], first);
        var last = first;
        var labels = 0;
        var bodyRows = IsYearRow(pieces[first]) ? 0 : 1;
        for (var i = first + 1; i < pieces.Length; i++)
        {
            ref readonly var piece = ref pieces[i];
            if (piece.Top - pieces[i - 1].Bottom > options.RowGap * piece.Size)
            {
                break;
            }

            if (piece.Values > 0 && IsYearRow(piece) && bodyRows > 0 && piece.Right < tracks.Left)
            {
                // A year under the labels is a heading of the rows below it.
                MakeLabel(ref pieces[i]);
            }

            if (piece.IsProse && tracks.FitsExactly(piece))
            {
                pieces[i].IsProse = false;
            }

            if (piece.Values > 0 && !piece.IsProse)
            {
                // A new row of years under figures is the head of the next table.
                if ((!tracks.FitsAny(piece) && !IsNextRow(pieces[i - 1], piece) && !IsOuterRow(pieces[i - 1], piece)) || (bodyRows > 1 && IsYearRow(piece) && IsHeadAbove(piece)))
                {
                    break;
                }

                bodyRows += IsYearRow(piece) ? 0 : 1;
                tracks.Add(piece, i);
                last = i;
                labels = 0;
                continue;
            }

            var isLabel = piece.Right < tracks.Left + piece.Size;
            if ((piece.IsProse && !isLabel) || ++labels > options.LabelLines || (bodyRows > 1 && IsHead(piece, tracks.All)))
            {
                break;
            }
        }

        return new AlignedBlock(first, last, tracks);
    }

    /// <summary>The first of the closely set lines over a block whose figures end where those of its first rows do: rows with long labels.</summary>
    private int Rise(AlignedBlock block, int from)
    {
        var first = block.First;
        while (first > from && pieces[first - 1].IsProse && !IsYearRow(pieces[first - 1]) && pieces[first].Top - pieces[first - 1].Bottom <= options.RowGap * pieces[first].Size
            && EndsAs(pieces[first - 1], pieces.AsSpan(first, Math.Min(options.RowsBelow, block.Last + 1 - first))))
        {
            pieces[--first].IsProse = false;
            block.Tracks.Add(pieces[first], first);
        }

        return first;
    }

    private bool EndsAs(in LinePiece piece, ReadOnlySpan<LinePiece> rows)
    {
        var ends = new List<float>();
        foreach (ref readonly var row in rows)
        {
            ends.AddRange(reader.Cells.GetRange(row.First, row.Count).Where(cell => cell.IsValue).Select(cell => cell.Right));
        }

        var within = options.ExactEdge * piece.Size;
        var values = reader.Cells.GetRange(piece.First, piece.Count).AsEnumerable().Reverse().TakeWhile(cell => cell.IsValue).ToList();
        return values.Count is > 1 && values.Count < piece.Count && values.TrueForAll(cell => ends.Exists(end => Math.Abs(end - cell.Right) <= within));
    }

    /// <summary>Whether the block has enough rows and columns that repeat.</summary>
    private bool IsTable(AlignedBlock block)
    {
        int strong = 0, rows = 0, labelled = 0;
        foreach (var track in block.Tracks.All)
        {
            strong += track.Count > 1 ? 1 : 0;
        }

        var gaps = new List<float>();
        for (var i = block.First; i <= block.Last; i++)
        {
            ref readonly var piece = ref pieces[i];
            if (piece.Values == 0 || IsYearRow(piece))
            {
                continue;
            }

            rows++;
            var cells = CollectionsMarshal.AsSpan(reader.Cells).Slice(piece.First, piece.Count);
            for (var k = 1; k < cells.Length; k++)
            {
                if (cells[k].IsValue && cells[k].IsIsolated && !cells[k - 1].IsValue)
                {
                    labelled++;
                    gaps.Add((cells[k].Left - cells[k - 1].Right) / piece.Size);
                    break;
                }
            }
        }

        if (strong >= 2)
        {
            return rows >= 2 && (labelled * 2 >= rows || rows >= options.SingleColumnRows) && IsFilled(block, rows);
        }

        if (strong == 0 || rows < options.SingleColumnRows || labelled * 5 < rows * 4)
        {
            return false;
        }

        gaps.Sort();
        return gaps[gaps.Count / 2] >= options.SingleColumnGap;
    }

    /// <summary>Labels of a drawing stand here and there; figures of a table fill its columns.</summary>
    private bool IsFilled(AlignedBlock block, int rows)
    {
        var figures = 0;
        foreach (var track in block.Tracks.All)
        {
            figures += track.Count;
        }

        return block.Tracks.All.Count < 4 || figures >= options.TableFill * rows * block.Tracks.All.Count;
    }

    private void MakeLabel(ref LinePiece piece)
    {
        foreach (ref var cell in CollectionsMarshal.AsSpan(reader.Cells).Slice(piece.First, piece.Count))
        {
            cell.IsIsolated = false;
        }

        piece.Values = 0;
    }

    /// <summary>Whether a line whose figures stand elsewhere (a subtotal further right) is still of the table: it follows at once, with a label under the labels.</summary>
    private bool IsNextRow(in LinePiece above, in LinePiece piece) =>
        piece.Count > 1 && piece.Top - above.Bottom < options.WrapGap * piece.Size && !reader.Cells[piece.First].IsValue
        && Math.Abs(piece.Left - above.Left) < options.LabelIndent * piece.Size && above.Count > 1;

    /// <summary>Whether a line without a label is the sum of inner columns: as many figures as the line above, each right of the one there.</summary>
    private bool IsOuterRow(in LinePiece above, in LinePiece piece)
    {
        if (piece.Values < 2 || piece.Values != piece.Count || above.Values < piece.Values || above.Count < piece.Count || piece.Top - above.Bottom > options.WrapGap * piece.Size)
        {
            return false;
        }

        for (var c = 0; c < piece.Count; c++)
        {
            var outer = reader.Cells[piece.First + c];
            var at = above.First + above.Count - piece.Count + c;
            if (outer.Left < reader.Cells[at].Right || (c + 1 < piece.Count && outer.Right > reader.Cells[at + 1].Left))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all figures of a line are years: it heads columns.</summary>
    private bool IsYearRow(in LinePiece piece)
    {
        var years = 0;
        for (var c = piece.First; c < piece.First + piece.Count; c++)
        {
            var cell = reader.Cells[c];
            if (cell.IsValue && cell.IsIsolated)
            {
                if (cell.Kind != CellKind.Year)
                {
                    return false;
                }

                years++;
            }
        }

        return years > 0;
    }

    /// <summary>A year row in a body heads the next table when it names several columns, or stands without a label.</summary>
    private static bool IsHeadAbove(in LinePiece piece) => piece.Values > 1 || piece.TextWords == 0;

    /// <summary>Whether a line without figures has texts over two columns or more and none in the stub: the head of the next table.</summary>
    private bool IsHead(in LinePiece piece, List<Track> tracks)
    {
        var heads = 0;
        var last = -1;
        var stub = new List<int>();
        for (var c = piece.First; c < piece.First + piece.Count; c++)
        {
            var cell = reader.Cells[c];
            var over = -1;
            for (var t = 0; t < tracks.Count; t++)
            {
                over = tracks[t].Count > 1 && tracks[t].Overlap(cell.Left, cell.Right) > 0 ? t : over;
            }

            if (over < 0)
            {
                // Only a period or a unit may stand in the stub of a head.
                stub.AddRange(reader.Order.GetRange(cell.First, cell.Count));
                continue;
            }

            heads += over != last ? 1 : 0;
            last = over;
        }

        if (heads < 2 || stub.Count == 0)
        {
            return heads > 1;
        }

        var text = lines.CompactText(stub);
        return cues.IsUnit(text) || (cues.IsPeriod(text) && stub.Exists(t => lines.Tokens[t].Kind == TokenKind.Year));
    }
}
