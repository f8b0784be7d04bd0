using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>Collects a path in page space and, when it is painted, what of it may rule or shade a table. Curves only count for clipping.</summary>
internal sealed class PathPainter(ContentOptions options, int maxRules)
{
    private PageContent _page = new();
    private PathPoint[] _points = new PathPoint[256];
    private int _count;
    private bool _overflowed;
    private double _left, _top, _right, _bottom;

    private enum Step : byte
    {
        Move,
        Line,
        Curve,
        Close,
    }

    /// <summary>Whether rules or fills were dropped because the page has too many.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The rectangle around the path, control points included.</summary>
    public Bounds Extent => new(_left, _top, _right, _bottom);

    public bool IsEmpty => _count == 0;

    public void Reset(PageContent page)
    {
        _page = page;
        Clear();
        IsFull = false;
    }

    public void Clear()
    {
        _count = 0;
        _overflowed = false;
        (_left, _top, _right, _bottom) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
    }

    public void MoveTo(in Matrix ctm, double x, double y) => Add(ctm, x, y, Step.Move);

    public void LineTo(in Matrix ctm, double x, double y) => Add(ctm, x, y, Step.Line);

    /// <summary>A curve by its two control points and its end.</summary>
    public void CurveTo(in Matrix ctm, double x1, double y1, double x2, double y2, double x3, double y3)
    {
        Extend(ctm.Apply(x1, y1));
        Extend(ctm.Apply(x2, y2));
        Add(ctm, x3, y3, Step.Curve);
    }

    public void Close()
    {
        if (_count > 0)
        {
            Push(new PathPoint(0, 0, Step.Close));
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

    /// <param name="thickness">Points.</param>
    public void Stroke(double thickness, in Bounds clip)
    {
        if (_overflowed || Extent.Intersect(clip).IsVoid)
        {
            return;
        }

        double startX = 0, startY = 0, x = 0, y = 0;
        for (var i = 0; i < _count; i++)
        {
            ref readonly var point = ref _points[i];
            switch (point.Step)
            {
                case Step.Move:
                    (startX, startY) = (point.X, point.Y);
                    break;
                case Step.Line:
                    AddSegment(x, y, point.X, point.Y, thickness, clip);
                    break;
                case Step.Close:
                    AddSegment(x, y, startX, startY, thickness, clip);
                    (x, y) = (startX, startY);
                    continue;
                default:
                    break;
            }

            (x, y) = (point.X, point.Y);
        }
    }

    public void Fill(in Bounds clip)
    {
        if (_overflowed || Extent.Intersect(clip).IsVoid)
        {
            return;
        }

        var begin = 0;
        var first = NextOutline(ref begin);
        var second = NextOutline(ref begin);
        if (begin == _count && IsFrame(first, second, out var outer, out var inner))
        {
            FillFrame(outer, inner, clip);
            return;
        }

        for (begin = 0; begin < _count;)
        {
            if (TryArea(NextOutline(ref begin), out var area))
            {
                AddArea(area, clip, _page.Fills);
            }
        }
    }

    /// <summary>A picture or a filled rectangle: a rule when it is thin, an area otherwise.</summary>
    public void AddArea(in Bounds area, in Bounds clip, List<Box> areas)
    {
        var seen = area.Intersect(clip);
        if (seen.IsVoid)
        {
            return;
        }

        var (width, height) = (area.Width, area.Height);
        if (Math.Min(width, height) > options.MaxRuleThickness)
        {
            if (HasRoom(areas.Count))
            {
                areas.Add(seen.ToBox());
            }
        }
        else if (width >= height)
        {
            var middle = (area.Top + area.Bottom) / 2;
            AddRule(area.Left, middle, area.Right, middle, height, clip);
        }
        else
        {
            var middle = (area.Left + area.Right) / 2;
            AddRule(middle, area.Top, middle, area.Bottom, width, clip);
        }
    }

    /// <summary>The points up to the next start or end of a subpath.</summary>
    private ReadOnlySpan<PathPoint> NextOutline(ref int begin)
    {
        var start = begin;
        while (begin < _count && (begin == start || (_points[begin].Step != Step.Move && _points[begin - 1].Step != Step.Close)))
        {
            begin++;
        }

        return _points.AsSpan(start, begin - start);
    }

    /// <summary>Whether two outlines are a rectangle and its hole, with no more between them than a rule.</summary>
    private bool IsFrame(ReadOnlySpan<PathPoint> first, ReadOnlySpan<PathPoint> second, out Bounds outer, out Bounds inner)
    {
        inner = default;
        if (second.IsEmpty || !TryArea(first, out outer) || !TryArea(second, out inner))
        {
            outer = default;
            return false;
        }

        if (inner.Width > outer.Width)
        {
            (outer, inner) = (inner, outer);
        }

        var widest = Math.Max(
            Math.Max(Math.Abs(inner.Left - outer.Left), Math.Abs(outer.Right - inner.Right)),
            Math.Max(Math.Abs(inner.Top - outer.Top), Math.Abs(outer.Bottom - inner.Bottom)));
        return widest <= options.MaxRuleThickness && Math.Min(inner.Width, inner.Height) > options.MaxRuleThickness;
    }

    private void FillFrame(in Bounds outer, in Bounds inner, in Bounds clip)
    {
        AddArea(outer with { Bottom = inner.Top }, clip, _page.Fills);
        AddArea(outer with { Top = inner.Bottom }, clip, _page.Fills);
        AddArea(outer with { Right = inner.Left }, clip, _page.Fills);
        AddArea(outer with { Left = inner.Right }, clip, _page.Fills);
    }

    /// <summary>The rectangle that an outline fills: an upright one, or one so thin that its shape does not matter.</summary>
    private bool TryArea(ReadOnlySpan<PathPoint> outline, out Bounds area)
    {
        area = default;
        if (!outline.IsEmpty && outline[^1].Step == Step.Close)
        {
            outline = outline[..^1];
        }

        if (outline.Length > 2 && outline[^1].X == outline[0].X && outline[^1].Y == outline[0].Y)
        {
            outline = outline[..^1];
        }

        if (outline.Length < 2 || outline.Length > options.MaxRuleCorners)
        {
            return false;
        }

        double left = outline[0].X, right = left, top = outline[0].Y, bottom = top;
        var isUpright = outline.Length == 4;
        for (var i = 0; i < outline.Length; i++)
        {
            ref readonly var point = ref outline[i];
            ref readonly var next = ref outline[(i + 1) % outline.Length];
            if (point.Step == Step.Curve)
            {
                return false;
            }

            (left, right) = (Math.Min(left, point.X), Math.Max(right, point.X));
            (top, bottom) = (Math.Min(top, point.Y), Math.Max(bottom, point.Y));
            isUpright &= Math.Abs(next.X - point.X) <= options.AxisTolerance || Math.Abs(next.Y - point.Y) <= options.AxisTolerance;
        }

        area = new Bounds(left, top, right, bottom);
        return isUpright || Math.Min(area.Width, area.Height) <= options.MaxRuleThickness;
    }

    private void AddSegment(double x1, double y1, double x2, double y2, double thickness, in Bounds clip)
    {
        var (dx, dy) = (Math.Abs(x2 - x1), Math.Abs(y2 - y1));
        if (Math.Min(dx, dy) > options.AxisTolerance)
        {
            return;
        }

        if (thickness <= options.MaxRuleThickness)
        {
            var (middleX, middleY) = ((x1 + x2) / 2, (y1 + y2) / 2);
            if (dx >= dy)
            {
                AddRule(Math.Min(x1, x2), middleY, Math.Max(x1, x2), middleY, thickness, clip);
            }
            else
            {
                AddRule(middleX, Math.Min(y1, y2), middleX, Math.Max(y1, y2), thickness, clip);
            }
        }
        else if (dx + dy > thickness)
        {
            // A row shaded by a broad stroke.
            var half = thickness / 2;
            AddArea(
                dx >= dy
                    ? new Bounds(Math.Min(x1, x2), Math.Min(y1, y2) - half, Math.Max(x1, x2), Math.Max(y1, y2) + half)
                    : new Bounds(Math.Min(x1, x2) - half, Math.Min(y1, y2), Math.Max(x1, x2) + half, Math.Max(y1, y2)),
                clip,
                _page.Fills);
        }
    }

    private void AddRule(double x1, double y1, double x2, double y2, double thickness, in Bounds clip)
    {
        var seen = new Bounds(x1, y1, x2, y2).Intersect(clip);
        if (!seen.IsVoid && Math.Max(seen.Width, seen.Height) >= options.MinRuleLength && HasRoom(_page.Rules.Count))
        {
            _page.Rules.Add(new Rule((float)seen.Left, (float)seen.Top, (float)seen.Right, (float)seen.Bottom, (float)thickness));
        }
    }

    private bool HasRoom(int count)
    {
        IsFull |= count >= maxRules;
        return count < maxRules;
    }

    private void Add(in Matrix ctm, double x, double y, Step step)
    {
        var place = ctm.Apply(x, y);
        if (!double.IsFinite(place.X + place.Y))
        {
            return;
        }

        // A line or curve with nothing before it starts at its own first point.
        Extend(place);
        Push(new PathPoint(place.X, place.Y, _count == 0 ? Step.Move : step));
    }

    private void Extend((double X, double Y) place)
    {
        (_left, _right) = (Math.Min(_left, place.X), Math.Max(_right, place.X));
        (_top, _bottom) = (Math.Min(_top, place.Y), Math.Max(_bottom, place.Y));
    }

    private void Push(in PathPoint point)
    {
        if (_count == _points.Length)
        {
            if (_count >= options.MaxPathPoints)
            {
                _overflowed = true;
                return;
            }

            Array.Resize(ref _points, _points.Length * 2);
        }

        _points[_count++] = point;
    }

    private readonly record struct PathPoint(double X, double Y, Step Step);
}
