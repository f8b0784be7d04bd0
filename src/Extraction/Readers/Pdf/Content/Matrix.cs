namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>An affine map as PDF writes it: x' = A·x + C·y + E, y' = B·x + D·y + F.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    public double Determinant => (A * D) - (B * C);

    public bool IsFinite => double.IsFinite(A + B + C + D + E + F);

    /// <summary>How much it lengthens, on average over the directions.</summary>
    public double Scale => Math.Sqrt(Math.Abs(Determinant));

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The map that applies this one first and <paramref name="next"/> then.</summary>
    public Matrix Then(in Matrix next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);

    /// <summary>The upright rectangle around a rectangle's image.</summary>
    public Bounds Apply(in Bounds bounds)
    {
        var (x1, y1) = Apply(bounds.Left, bounds.Top);
        var (x2, y2) = Apply(bounds.Right, bounds.Top);
        var (x3, y3) = Apply(bounds.Right, bounds.Bottom);
        var (x4, y4) = Apply(bounds.Left, bounds.Bottom);
        return new Bounds(
            Math.Min(Math.Min(x1, x2), Math.Min(x3, x4)),
            Math.Min(Math.Min(y1, y2), Math.Min(y3, y4)),
            Math.Max(Math.Max(x1, x2), Math.Max(x3, x4)),
            Math.Max(Math.Max(y1, y2), Math.Max(y3, y4)));
    }
}
