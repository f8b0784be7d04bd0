using System.Runtime.InteropServices;

namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Makes columns of a block's tracks, and of the texts beside them.</summary>
internal static class ColumnFinder
{
    /// <summary>The columns from the left; figures that text touches but a column claims are parted from their text in the reader.</summary>
    /// <param name="isPeriod">Whether a cell is such text as belongs to the year behind it: "March".</param>
    public static AlignedColumn[] Find(AlignedBlock block, LineReader reader, LinePiece[] pieces, TableOptions options, Func<LineCell, bool> isPeriod)
    {
        // 1. Tracks that lie over each other and never share a line are one column, however its figures are aligned.
        var tracks = Merge(block, reader, pieces, options);

        // 2. A figure behind a long label, with no more than a space before it, is of the column whose right edge it has.
        Claim(block, tracks, reader, pieces, options, isPeriod);

        // 3. Text columns: what the texts of rows with figures cover, between the columns of figures.
        var columns = new List<AlignedColumn>();
        foreach (var track in tracks)
        {
            columns.Add(new AlignedColumn(track.Left, track.Right, true, track.Count));
        }

        AddTextColumns(block, columns, reader, pieces, options);
        columns.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        MarkReferences(columns, pieces[block.First].Size, options);
        return [.. columns];
    }

    /// <summary>The first column of figures refers to notes when it is narrow and the next one is much wider.</summary>
    private static void MarkReferences(List<AlignedColumn> columns, float size, TableOptions options)
    {
        var first = columns.FindIndex(static c => c.IsValue);
        if (first <= 0 || first + 2 >= columns.Count || !columns[first + 1].IsValue)
        {
            return;
        }

        var width = columns[first].Right - columns[first].Left;
        var next = columns[first + 1].Right - columns[first + 1].Left;
        columns[first] = columns[first] with { IsReference = width < options.ReferenceWidth * size && next > 2 * width };
    }

    private static List<Track> Merge(AlignedBlock block, LineReader reader, LinePiece[] pieces, TableOptions options)
    {
        var tracks = new List<Track>(block.Tracks.All);
        InnerColumns.Join(tracks, block, reader, pieces, options);
        tracks.Sort(static (a, b) => b.Count.CompareTo(a.Count));
        for (var i = 0; i < tracks.Count; i++)
        {
            for (var k = tracks.Count - 1; k > i; k--)
            {
                var (strong, weak) = (tracks[i], tracks[k]);
                var gap = Math.Max(weak.Left - strong.Right, strong.Left - weak.Right);
                var isStaggered = gap < options.StaggerGap * pieces[block.First].Size && strong.Count > 1
                    && !HaveOwnHeads(block, strong, weak, reader, pieces, options) && InnerColumns.Behind(block, strong, reader, pieces, options) is var behindStrong
                    && InnerColumns.Behind(block, weak, reader, pieces, options) is var behindWeak && (behindStrong is null || behindWeak is null || behindStrong == behindWeak);
                if ((strong.Overlap(weak.Left, weak.Right) < options.ColumnOverlap && !isStaggered) || ShareLine(block, strong, weak, reader, pieces, options))
                {
                    continue;
                }

                strong.Left = Math.Min(strong.Left, weak.Left);
                strong.Right = Math.Max(strong.Right, weak.Right);
                strong.Count += weak.Count;
                tracks[i] = strong;
                tracks.RemoveAt(k);
            }
        }

        return tracks;
    }

    /// <summary>Whether a line above the block has a text over each of two tracks.</summary>
    /// <param name="joined">Whether texts that touch are one: "31 December 2023".</param>
    public static bool HaveOwnHeads(AlignedBlock block, in Track a, in Track b, LineReader reader, LinePiece[] pieces, TableOptions options, bool joined = false)
    {
        for (var i = Math.Max(0, block.First - options.HeadLines); i < block.First; i++)
        {
            bool overA = false, overB = false;
            var end = pieces[i].First + pieces[i].Count;
            for (var c = pieces[i].First; c < end; c++)
            {
                var (left, right) = (reader.Cells[c].Left, reader.Cells[c].Right);
                while (joined && c + 1 < end && reader.Cells[c + 1].JoinsPrevious)
                {
                    right = reader.Cells[++c].Right;
                }

                var isA = a.Left < right && a.Right > left;
                var isB = b.Left < right && b.Right > left;
                overA |= isA && !isB;
                overB |= isB && !isA;
            }

            if (overA && overB && !pieces[i].IsProse)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ShareLine(AlignedBlock block, in Track a, in Track b, LineReader reader, LinePiece[] pieces, TableOptions options)
    {
        for (var i = block.First; i <= block.Last; i++)
        {
            int inA = -1, inB = -1;
            for (var c = pieces[i].First; c < pieces[i].First + pieces[i].Count; c++)
            {
                var cell = reader.Cells[c];
                if (cell.IsValue && cell.IsIsolated)
                {
                    inA = Math.Abs(cell.Right - a.RightEdge) <= Math.Abs(cell.Right - b.RightEdge) && a.Fits(cell.Left, cell.Right, pieces[i].Size, options) ? c : inA;
                    inB = Math.Abs(cell.Right - b.RightEdge) < Math.Abs(cell.Right - a.RightEdge) && b.Fits(cell.Left, cell.Right, pieces[i].Size, options) ? c : inB;
                }
            }

            if (inA >= 0 && inB >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int CountYears(LineReader reader, in LinePiece piece)
    {
        var years = 0;
        for (var c = piece.First; c < piece.First + piece.Count; c++)
        {
            years += reader.Cells[c].Kind == CellKind.Year ? 1 : 0;
        }

        return years;
    }

    private static void Claim(AlignedBlock block, List<Track> tracks, LineReader reader, LinePiece[] pieces, TableOptions options, Func<LineCell, bool> isPeriod)
    {
        var cells = CollectionsMarshal.AsSpan(reader.Cells);
        for (var i = Math.Max(0, block.First - options.HeadLines); i <= block.Last; i++)
        {
            ref var piece = ref pieces[i];
            if (i < block.First && CountYears(reader, piece) < 2)
            {
                continue;
            }

            for (var c = piece.First + piece.Count - 1; c > piece.First; c--)
            {
                ref var cell = ref cells[c];
                if (!cell.IsValue || cell.IsIsolated || (i < block.First && (cell.Kind != CellKind.Year || isPeriod(cells[c - 1]))) || (c + 1 < piece.First + piece.Count && !cells[c + 1].IsIsolated))
                {
                    continue;
                }

                foreach (ref readonly var track in CollectionsMarshal.AsSpan(tracks))
                {
                    if (track.Count > 1 && track.LastPiece >= 0 && Math.Abs(cell.Right - track.RightEdge) <= options.RightEdgeTolerance * piece.Size && cell.Left > track.Left - (2 * piece.Size))
                    {
                        cell.IsIsolated = true;
                        cell.JoinsPrevious = false;
                        piece.Values++;
                        break;
                    }
                }
            }
        }
    }

    private static void AddTextColumns(AlignedBlock block, List<AlignedColumn> columns, LineReader reader, LinePiece[] pieces, TableOptions options)
    {
        // The texts of rows with figures, as intervals; where two touch over all rows they are one column.
        var runs = new List<TextRun>();
        var texts = new List<TextRun>();
        var rows = 0;
        float size = 0;
        for (var i = block.First; i <= block.Last; i++)
        {
            if (pieces[i].Values == 0)
            {
                continue;
            }

            rows++;
            size = Math.Max(size, pieces[i].Size);
            TextRun.Read(reader, pieces[i], runs);
            foreach (var run in runs)
            {
                if (!run.IsValue && !OverlapsValues(columns, run, options))
                {
                    texts.Add(run);
                }
            }
        }

        texts.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        var found = new List<AlignedColumn>();
        foreach (var run in texts)
        {
            if (found.Count > 0 && run.Left < found[^1].Right + (options.TextColumnGap * size))
            {
                var open = found[^1];
                found[^1] = open with { Right = Math.Max(open.Right, run.Right), Count = open.Count + 1 };
            }
            else
            {
                found.Add(new AlignedColumn(run.Left, run.Right, false, 1));
            }
        }

        // A column that few rows have belongs to the one at its left, if no figures stand between.
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (found[i].Count < Math.Max(2, rows * options.TextColumnShare) && !HasBetween(columns, found[i - 1].Left, found[i].Left))
            {
                found[i - 1] = found[i - 1] with { Right = found[i].Right, Count = found[i - 1].Count + found[i].Count };
                found.RemoveAt(i);
            }
            else if (found[i].Count < 2)
            {
                found.RemoveAt(i);
            }
        }

        columns.AddRange(found);
    }

    private static bool OverlapsValues(List<AlignedColumn> columns, in TextRun run, TableOptions options)
    {
        foreach (var column in columns)
        {
            if (column.IsValue && column.Overlap(run.Left, run.Right) >= options.ColumnOverlap)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasBetween(List<AlignedColumn> columns, float left, float right)
    {
        foreach (var column in columns)
        {
            if (column.IsValue && column.Left > left && column.Left < right)
            {
                return true;
            }
        }

        return false;
    }
}
