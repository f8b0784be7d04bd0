using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>An upright rectangle by its edges, in whichever space; nothing lies in it when an edge is past its opposite.</summary>
internal readonly record struct Bounds(double Left, double Top, double Right, double Bottom)
{
    public static readonly Bounds Everything = new(double.NegativeInfinity, double.NegativeInfinity, double.PositiveInfinity, double.PositiveInfinity);

    public static readonly Bounds UnitSquare = new(0, 0, 1, 1);

    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>Whether no point, not even of an edge, lies in it.</summary>
    public bool IsVoid => !(Left <= Right && Top <= Bottom);

    public Bounds Intersect(in Bounds other) => new(
        Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    public Box ToBox() => Box.FromEdges((float)Left, (float)Top, (float)Right, (float)Bottom);
}
