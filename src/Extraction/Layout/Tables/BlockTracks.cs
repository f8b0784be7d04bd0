using System.Runtime.InteropServices;

namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>The columns of figures of a block in the making.</summary>
internal sealed class BlockTracks(LineReader reader, TableOptions options)
{
    public List<Track> All { get; } = [];

    public float Left
    {
        get
        {
            var left = float.MaxValue;
            foreach (ref readonly var track in CollectionsMarshal.AsSpan(All))
            {
                left = Math.Min(left, track.Left);
            }

            return left;
        }
    }

    /// <summary>Puts the figures of a line into the columns.</summary>
    public void Add(in LinePiece piece, int index)
    {
        for (var c = piece.First; c < piece.First + piece.Count; c++)
        {
            var cell = reader.Cells[c];
            if (!cell.IsValue || !cell.IsIsolated)
            {
                continue;
            }

            // The best of the All that no figure of this line is in yet.
            var best = -1;
            for (var t = 0; t < All.Count; t++)
            {
                if (All[t].LastPiece != index && All[t].Fits(cell.Left, cell.Right, piece.Size, options)
                    && (best < 0 || Distance(All[t], cell) < Distance(All[best], cell)))
                {
                    best = t;
                }
            }

            if (best < 0)
            {
                if (All.Count == options.MaxColumns)
                {
                    continue;
                }

                All.Add(new Track { Left = cell.Left, Right = cell.Right, RightEdge = cell.Right, Count = 1, LastPiece = index });
                continue;
            }

            var track = All[best];
            track.Left = Math.Min(track.Left, cell.Left);
            track.Right = Math.Max(track.Right, cell.Right);
            track.RightEdge = cell.Right;
            track.Count++;
            track.LastPiece = index;
            All[best] = track;
        }
    }

    /// <summary>Whether some figure of a line stands in a column.</summary>
    public bool FitsAny(in LinePiece piece)
    {
        for (var c = piece.First; c < piece.First + piece.Count; c++)
        {
            var cell = reader.Cells[c];
            if (!cell.IsValue || !cell.IsIsolated)
            {
                continue;
            }

            foreach (ref readonly var track in CollectionsMarshal.AsSpan(All))
            {
                if (track.Fits(cell.Left, cell.Right, piece.Size, options))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the figures at the end of a closely set line have the right edges of the columns.</summary>
    public bool FitsExactly(in LinePiece piece)
    {
        var fits = 0;
        for (var c = piece.First + piece.Count - 1; c >= piece.First && reader.Cells[c].IsValue; c--)
        {
            var cell = reader.Cells[c];
            var found = false;
            foreach (ref readonly var track in CollectionsMarshal.AsSpan(All))
            {
                found |= Math.Abs(track.RightEdge - cell.Right) <= options.ExactEdge * piece.Size;
            }

            if (!found)
            {
                return false;
            }

            fits++;
        }

        return fits > 0 && fits < piece.Count;
    }

    private static float Distance(in Track track, in LineCell cell) =>
        Math.Min(Math.Abs(track.RightEdge - cell.Right), Math.Abs(((track.Left + track.Right) / 2) - cell.Center));
}
