namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>A column of an unruled table.</summary>
/// <param name="IsValue">Whether it is one of figures.</param>
/// <param name="Count">Cells in it.</param>
internal readonly record struct AlignedColumn(float Left, float Right, bool IsValue, int Count)
{
    /// <summary>Whether all its figures are as short as references to notes, beside a wider column of figures.</summary>
    public bool IsReference { get; init; }

    public float Center => (Left + Right) / 2;

    /// <summary>Shared width as a share of the narrower.</summary>
    public float Overlap(float left, float right)
    {
        var narrower = Math.Min(Right - Left, right - left);
        return narrower <= 0 ? 0 : (Math.Min(Right, right) - Math.Max(Left, left)) / narrower;
    }
}
