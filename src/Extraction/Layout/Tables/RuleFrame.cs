namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>A grid of rules: its lines, and for each cell the group of cells it is merged with.</summary>
/// <param name="Xs">Positions of the vertical lines, ascending; one more than columns.</param>
/// <param name="Ys">Positions of the horizontal lines, ascending; one more than rows.</param>
/// <param name="Group">By row, then column: an index of the cell's group, which is a rectangle.</param>
internal sealed record RuleFrame(float[] Xs, float[] Ys, int[] Group)
{
    public int Columns => Xs.Length - 1;

    public int Rows => Ys.Length - 1;

    /// <summary>The interval of sorted lines in which a position lies, or -1 outside.</summary>
    public static int Locate(float[] lines, float position)
    {
        var index = Array.BinarySearch(lines, position);
        index = index >= 0 ? index : ~index - 1;
        return index >= 0 && index < lines.Length - 1 ? index : -1;
    }
}
