namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Columns that only indent the parts of sums: each year has an inner one and an outer one.</summary>
internal static class InnerColumns
{
    /// <summary>
    /// The last four columns are an inner and an outer one for each of two years, when each line has its figures in the inner or in the outer ones and no head is of one alone:
    /// parts are indented, and their sums stand out.
    /// </summary>
    public static void Join(List<Track> tracks, AlignedBlock block, LineReader reader, LinePiece[] pieces, TableOptions options)
    {
        tracks.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        if (tracks.Count is not (4 or 5) || tracks[^4..] is not [{ Count: > 1 } one, { Count: > 1 } two, { Count: > 1 } three, { Count: > 1 } four]
            || ColumnFinder.HaveOwnHeads(block, one, two, reader, pieces, options, joined: true) || ColumnFinder.HaveOwnHeads(block, three, four, reader, pieces, options, joined: true))
        {
            return;
        }

        for (var i = block.First; i <= block.Last; i++)
        {
            bool inner = false, outer = false;
            for (var c = pieces[i].First; c < pieces[i].First + pieces[i].Count; c++)
            {
                var cell = reader.Cells[c];
                if (cell.IsValue && cell.IsIsolated && cell.Kind != CellKind.Year)
                {
                    inner |= one.Fits(cell.Left, cell.Right, pieces[i].Size, options) || three.Fits(cell.Left, cell.Right, pieces[i].Size, options);
                    outer |= two.Fits(cell.Left, cell.Right, pieces[i].Size, options) || four.Fits(cell.Left, cell.Right, pieces[i].Size, options);
                }
            }

            if (inner && outer)
            {
                return;
            }
        }

        one.Right = two.Right;
        three.Right = four.Right;
        (one.Count, three.Count) = (one.Count + two.Count, three.Count + four.Count);
        tracks.RemoveRange(tracks.Count - 4, 4);
        tracks.AddRange([one, three]);
    }

    /// <summary>
    /// How many figures at most stand behind a track's on a line: inner and outer columns of two years have one or none. Null for a track of years, or of one figure.
    /// </summary>
    public static int? Behind(AlignedBlock block, in Track track, LineReader reader, LinePiece[] pieces, TableOptions options)
    {
        int most = 0, figures = 0;
        for (var i = block.First; i <= block.Last; i++)
        {
            var behind = 0;
            for (var c = pieces[i].First + pieces[i].Count - 1; c >= pieces[i].First; c--)
            {
                var cell = reader.Cells[c];
                if (cell.Kind != CellKind.Value || !cell.IsIsolated)
                {
                    continue;
                }

                if (track.Fits(cell.Left, cell.Right, pieces[i].Size, options))
                {
                    most = Math.Max(most, behind);
                    figures++;
                    break;
                }

                behind++;
            }
        }

        return figures > 1 ? most : null;
    }
}
