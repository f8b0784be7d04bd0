using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>Keeps of painted paths what may rule or shade a table.</summary>
internal sealed class PathPainter(ContentOptions options, int maxRules)
{
    private PageContent _page = new();

    /// <summary>Whether rules or fills were dropped because the page has too many.</summary>
    public bool IsFull { get; private set; }

    public void Reset(PageContent page)
    {
        _page = page;
        IsFull = false;
    }

    /// <param name="thickness">Points.</param>
    public void Stroke(PagePath path, double thickness, in Bounds clip)
    {
        if (path.Extent.Intersect(clip).IsVoid)
        {
            return;
        }

        double startX = 0, startY = 0, x = 0, y = 0;
        foreach (ref readonly var point in path.Points)
        {
            switch (point.Step)
            {
                case PathStep.Move:
                    (startX, startY) = (point.X, point.Y);
                    break;
                case PathStep.Line:
                    AddSegment(x, y, point.X, point.Y, thickness, clip);
                    break;
                case PathStep.Close:
                    AddSegment(x, y, startX, startY, thickness, clip);
                    (x, y) = (startX, startY);
                    continue;
                default:
                    break;
            }

            (x, y) = (point.X, point.Y);
        }
    }

    public void Fill(PagePath path, in Bounds clip)
    {
        if (path.Extent.Intersect(clip).IsVoid)
        {
            return;
        }

        var begin = 0;
        var first = path.NextOutline(ref begin);
        var second = path.NextOutline(ref begin);
        if (begin == path.Points.Length && IsFrame(first, second, out var outer, out var inner))
        {
            FillFrame(outer, inner, clip);
            return;
        }

        for (begin = 0; begin < path.Points.Length;)
        {
            if (TryArea(path.NextOutline(ref begin), out var area))
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
        if (!outline.IsEmpty && outline[^1].Step == PathStep.Close)
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
            if (point.Step == PathStep.Curve)
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
}
