namespace LittleGiants.Extraction.Documents;

/// <summary>An upright rectangle on a page in PDF points (1/72 inch), origin at the top left of the page as it is shown, y downward.</summary>
public readonly record struct Box(float X, float Y, float Width, float Height)
{
    public float Right => X + Width;

    public float Bottom => Y + Height;

    public float CenterX => X + (Width / 2);

    public float CenterY => Y + (Height / 2);

    public bool IsEmpty => Width <= 0 && Height <= 0;

    public static Box FromEdges(float left, float top, float right, float bottom) => new(left, top, right - left, bottom - top);

    public bool Contains(float x, float y) => x >= X && x <= Right && y >= Y && y <= Bottom;

    public bool Overlaps(in Box other) => other.X < Right && X < other.Right && other.Y < Bottom && Y < other.Bottom;

    /// <summary>The smallest box that holds both.</summary>
    public Box Union(in Box other) => FromEdges(
        Math.Min(X, other.X), Math.Min(Y, other.Y), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}
