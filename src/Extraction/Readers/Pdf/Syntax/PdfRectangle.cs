namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>A rectangle in PDF's space: origin bottom left, left ≤ right, bottom ≤ top.</summary>
internal readonly record struct PdfRectangle(double Left, double Bottom, double Right, double Top)
{
    public double Width => Right - Left;

    public double Height => Top - Bottom;

    public bool IsEmpty => !(Width > 0 && Height > 0);

    /// <summary>Any two opposite corners; null when it is not four finite numbers.</summary>
    public static PdfRectangle? From(PdfArray? array)
    {
        if (array is not { Count: >= 4 })
        {
            return null;
        }

        Span<double> numbers = stackalloc double[4];
        for (var i = 0; i < 4; i++)
        {
            if (array[i] is not PdfNumber number || !double.IsFinite(number.Value))
            {
                return null;
            }

            numbers[i] = number.Value;
        }

        return new PdfRectangle(
            Math.Min(numbers[0], numbers[2]), Math.Min(numbers[1], numbers[3]), Math.Max(numbers[0], numbers[2]), Math.Max(numbers[1], numbers[3]));
    }

    /// <summary>What both cover; empty when they do not meet.</summary>
    public PdfRectangle Intersect(PdfRectangle other) =>
        new(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));
}
