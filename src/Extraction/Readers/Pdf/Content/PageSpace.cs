namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>The page as it is shown: its size in points, and the map from default user space to it.</summary>
internal readonly record struct PageSpace(double Width, double Height, Matrix Matrix)
{
    /// <summary>US Letter, what viewers show when a page has no usable box.</summary>
    private static readonly Bounds Letter = new(0, 0, 612, 792);

    private const double MinSide = 1;
    private const double MaxSide = 200_000;
    private const double MaxUserUnit = 75_000;

    public Bounds Bounds => new(0, 0, Width, Height);

    /// <param name="mediaBox">In default user space, its corners in any order.</param>
    /// <param name="cropBox">What of the media box is shown; null for all.</param>
    /// <param name="rotation">Degrees clockwise.</param>
    /// <param name="userUnit">Points for one unit of user space.</param>
    public static PageSpace Create(Bounds? mediaBox, Bounds? cropBox, int rotation, double userUnit)
    {
        var media = mediaBox is { } given && Normalize(given) is var sorted && IsUsable(sorted) ? sorted : Letter;
        var shown = cropBox is { } crop ? Normalize(crop).Intersect(media) : media;
        if (!IsUsable(shown))
        {
            shown = media;
        }

        var unit = userUnit is > 0 and <= MaxUserUnit ? userUnit : 1;
        var (width, height) = (shown.Width * unit, shown.Height * unit);
        return (((rotation % 360) + 360) % 360 / 90) switch
        {
            1 => new PageSpace(height, width, new Matrix(0, unit, unit, 0, -shown.Top * unit, -shown.Left * unit)),
            2 => new PageSpace(width, height, new Matrix(-unit, 0, 0, unit, shown.Right * unit, -shown.Top * unit)),
            3 => new PageSpace(height, width, new Matrix(0, -unit, -unit, 0, shown.Bottom * unit, shown.Right * unit)),
            _ => new PageSpace(width, height, new Matrix(unit, 0, 0, -unit, -shown.Left * unit, shown.Bottom * unit)),
        };
    }

    private static Bounds Normalize(in Bounds box) => new(
        Math.Min(box.Left, box.Right), Math.Min(box.Top, box.Bottom), Math.Max(box.Left, box.Right), Math.Max(box.Top, box.Bottom));

    private static bool IsUsable(in Bounds box) =>
        box.Width is >= MinSide and <= MaxSide && box.Height is >= MinSide and <= MaxSide && Math.Abs(box.Left) < MaxSide && Math.Abs(box.Top) < MaxSide;
}
