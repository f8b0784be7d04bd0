namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>The path under construction, in page space. Reused from path to path.</summary>
/// <param name="maxPoints">Points kept; those behind only count for the extent.</param>
internal sealed class PagePath(int maxPoints)
{
    private PathPoint[] _points = new PathPoint[256];
    private int _count;
    private double _left, _top, _right, _bottom;

    public ReadOnlySpan<PathPoint> Points => _points.AsSpan(0, _count);

    /// <summary>The rectangle around the path, control points included; void when there is none.</summary>
    public Bounds Extent => new(_left, _top, _right, _bottom);

    public bool IsEmpty => _count == 0;

    public void Clear()
    {
        _count = 0;
        (_left, _top, _right, _bottom) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
    }

    public void MoveTo(in Matrix ctm, double x, double y) => Add(ctm, x, y, PathStep.Move);

    public void LineTo(in Matrix ctm, double x, double y) => Add(ctm, x, y, PathStep.Line);

    /// <summary>A curve by its two control points and its end.</summary>
    public void CurveTo(in Matrix ctm, double x1, double y1, double x2, double y2, double x3, double y3)
    {
        Extend(ctm.Apply(x1, y1));
        Extend(ctm.Apply(x2, y2));
        Add(ctm, x3, y3, PathStep.Curve);
    }

    public void Close()
    {
        if (_count > 0)
        {
            Push(new PathPoint(0, 0, PathStep.Close));
        }
    }

    public void Rectangle(in Matrix ctm, double x, double y, double width, double height)
    {
        MoveTo(ctm, x, y);
        LineTo(ctm, x + width, y);
        LineTo(ctm, x + width, y + height);
        LineTo(ctm, x, y + height);
        Close();
    }

    /// <summary>The points up to the next start or end of a subpath.</summary>
    public ReadOnlySpan<PathPoint> NextOutline(ref int begin)
    {
        var start = begin;
        while (begin < _count && (begin == start || (_points[begin].Step != PathStep.Move && _points[begin - 1].Step != PathStep.Close)))
        {
            begin++;
        }

        return _points.AsSpan(start, begin - start);
    }

    private void Add(in Matrix ctm, double x, double y, PathStep step)
    {
        var place = ctm.Apply(x, y);
        if (Extend(place))
        {
            // A line or curve with nothing before it starts at its own first point.
            Push(new PathPoint(place.X, place.Y, _count == 0 ? PathStep.Move : step));
        }
    }

    private bool Extend((double X, double Y) place)
    {
        if (!double.IsFinite(place.X + place.Y))
        {
            return false;
        }

        (_left, _right) = (Math.Min(_left, place.X), Math.Max(_right, place.X));
        (_top, _bottom) = (Math.Min(_top, place.Y), Math.Max(_bottom, place.Y));
        return true;
    }

    private void Push(in PathPoint point)
    {
        if (_count == _points.Length)
        {
            if (_count >= maxPoints)
            {
                return;
            }

            Array.Resize(ref _points, _points.Length * 2);
        }

        _points[_count++] = point;
    }
}
