using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>The page as it is shown: its size in points, and the map from default user space to it.</summary>
internal readonly record struct PageSpace(double Width, double Height, Matrix Matrix)
{
    // Points, about 70 m: past it the box is garbage and single precision too coarse.
    private const double MaxSide = 200_000;

    public Bounds Bounds => new(0, 0, Width, Height);

    /// <param name="shown">The part of default user space that is shown.</param>
    /// <param name="rotation">Degrees clockwise: 0, 90, 180 or 270.</param>
    /// <param name="userUnit">Points for one unit of user space.</param>
    public static PageSpace Create(PdfRectangle shown, int rotation, double userUnit)
    {
        if (shown.IsEmpty || !(Math.Max(shown.Width, shown.Height) * userUnit <= MaxSide))
        {
            shown = PdfPageNode.DefaultBox;
            userUnit = 1;
        }

        var (width, height) = (shown.Width * userUnit, shown.Height * userUnit);
        var (left, bottom, right, top) = (shown.Left * userUnit, shown.Bottom * userUnit, shown.Right * userUnit, shown.Top * userUnit);
        return rotation switch
        {
            90 => new PageSpace(height, width, new Matrix(0, userUnit, userUnit, 0, -bottom, -left)),
            180 => new PageSpace(width, height, new Matrix(-userUnit, 0, 0, userUnit, right, -bottom)),
            270 => new PageSpace(height, width, new Matrix(0, -userUnit, -userUnit, 0, top, right)),
            _ => new PageSpace(width, height, new Matrix(userUnit, 0, 0, -userUnit, -left, top)),
        };
    }
}
