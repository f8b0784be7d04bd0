using System.Runtime.InteropServices;

namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Finds runs of lines whose figures stand below each other.</summary>
internal sealed class BlockFinder(LineReader reader, LinePiece[] pieces, TableOptions options)
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
                blocks.Add(block);
                i = block.Last + 1;
            }
            else
            {
                i++;
            }
        }

        return blocks;
    }

    private AlignedBlock Grow(int first)
    {
        var tracks = new List<Track>();
        Add(tracks, first);
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

            if (piece.Values > 0 && !piece.IsProse)
            {
                // A new row of years under figures is the head of the next table.
                if (!FitsAny(tracks, piece) || (bodyRows > 1 && IsYearRow(piece) && IsHeadAbove(piece)))
                {
                    break;
                }

                bodyRows += IsYearRow(piece) ? 0 : 1;
                Add(tracks, i);
                last = i;
                labels = 0;
                continue;
            }

            var isLabel = piece.Right < LeftmostTrack(tracks) + piece.Size;
            if ((piece.IsProse && !isLabel) || ++labels > options.LabelLines || (bodyRows > 1 && IsPeriodHead(piece, tracks)))
            {
                break;
            }
        }

        return new AlignedBlock(first, last, tracks);
    }

    /// <summary>Whether the block has enough rows and columns that repeat.</summary>
    private bool IsTable(AlignedBlock block)
    {
        int strong = 0, rows = 0, labelled = 0;
        foreach (var track in block.Tracks)
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
            return rows >= 2 && (labelled * 2 >= rows || rows >= options.SingleColumnRows);
        }

        if (strong == 0 || rows < options.SingleColumnRows || labelled * 5 < rows * 4)
        {
            return false;
        }

        gaps.Sort();
        return gaps[gaps.Count / 2] >= options.SingleColumnGap;
    }

    private void Add(List<Track> tracks, int index)
    {
        ref readonly var piece = ref pieces[index];
        for (var c = piece.First; c < piece.First + piece.Count; c++)
        {
            var cell = reader.Cells[c];
            if (!cell.IsValue || !cell.IsIsolated)
            {
                continue;
            }

            // The best of the tracks that no figure of this line is in yet.
            var best = -1;
            for (var t = 0; t < tracks.Count; t++)
            {
                if (tracks[t].LastPiece != index && tracks[t].Fits(cell.Left, cell.Right, piece.Size, options)
                    && (best < 0 || Distance(tracks[t], cell) < Distance(tracks[best], cell)))
                {
                    best = t;
                }
            }

            if (best < 0)
            {
                tracks.Add(new Track { Left = cell.Left, Right = cell.Right, RightEdge = cell.Right, Count = 1, LastPiece = index });
                continue;
            }

            var track = tracks[best];
            track.Left = Math.Min(track.Left, cell.Left);
            track.Right = Math.Max(track.Right, cell.Right);
            track.RightEdge = cell.Right;
            track.Count++;
            track.LastPiece = index;
            tracks[best] = track;
        }
    }

    private bool FitsAny(List<Track> tracks, in LinePiece piece)
    {
        for (var c = piece.First; c < piece.First + piece.Count; c++)
        {
            var cell = reader.Cells[c];
            if (!cell.IsValue || !cell.IsIsolated)
            {
                continue;
            }

            foreach (ref readonly var track in CollectionsMarshal.AsSpan(tracks))
            {
                if (track.Fits(cell.Left, cell.Right, piece.Size, options))
                {
                    return true;
                }
            }
        }

        return false;
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

    /// <summary>Whether a line without figures has texts with a year over two columns or more.</summary>
    private bool IsPeriodHead(in LinePiece piece, List<Track> tracks)
    {
        var heads = 0;
        for (var c = piece.First; c < piece.First + piece.Count; c++)
        {
            var cell = reader.Cells[c];
            if (cell.Kind != CellKind.Year)
            {
                continue;
            }

            foreach (ref readonly var track in CollectionsMarshal.AsSpan(tracks))
            {
                if (track.Count > 1 && track.Overlap(cell.Left, cell.Right) > 0)
                {
                    heads++;
                    break;
                }
            }
        }

        return heads > 1;
    }

    private static float LeftmostTrack(List<Track> tracks)
    {
        var left = float.MaxValue;
        foreach (ref readonly var track in CollectionsMarshal.AsSpan(tracks))
        {
            left = Math.Min(left, track.Left);
        }

        return left;
    }

    private static float Distance(in Track track, in LineCell cell) =>
        Math.Min(Math.Abs(track.RightEdge - cell.Right), Math.Abs(((track.Left + track.Right) / 2) - cell.Center));
}
