namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Figures below each other that share their right edge, or lie over each other: a column in the making.</summary>
internal struct Track
{
    public float Left { get; set; }

    public float Right { get; set; }

    /// <summary>Of the last figure: figures drift less from line to line than over a page.</summary>
    public float RightEdge { get; set; }

    public int Count { get; set; }

    /// <summary>The piece that added to it last.</summary>
    public int LastPiece { get; set; }

    public readonly float Overlap(float left, float right)
    {
        var narrower = Math.Min(Right - Left, right - left);
        return narrower <= 0 ? 0 : (Math.Min(Right, right) - Math.Max(Left, left)) / narrower;
    }

    public readonly bool Fits(float left, float right, float size, TableOptions options) =>
        Overlap(left, right) >= options.ColumnOverlap || Math.Abs(right - RightEdge) <= options.RightEdgeTolerance * size;
}
