namespace LittleGiants.Extraction.Layout;

/// <summary>Step 2 of the reading order: grows a band of strips that share gutters, and judges whether they part columns of text.</summary>
internal sealed class ColumnBand(OrderOptions options)
{
    public const int MaxGutters = 12;
    private readonly Gap[] _open = new Gap[MaxGutters + 2];
    private readonly Gap[] _next = new Gap[MaxGutters + 2];
    private readonly float[] _cuts = new float[MaxGutters];
    private readonly ColumnStatistics[] _columns = new ColumnStatistics[MaxGutters + 1];
    private int _openCount;
    private int _cutCount;

    /// <summary>The first strip of the band.</summary>
    public int First { get; private set; }

    /// <summary>Behind the last strip of the band.</summary>
    public int End { get; private set; }

    /// <summary>Whether a column is no prose by itself: side heads, each of them beside its own part of the text.</summary>
    public bool IsByRows { get; private set; }

    public int CopyCuts(Span<float> cuts)
    {
        _cuts.AsSpan(0, _cutCount).CopyTo(cuts);
        return _cutCount;
    }

    /// <summary>Whether columns of text start at a strip, or a few lines above it.</summary>
    public bool Grow(List<Strip> strips, List<Gap> gaps, int start, int above, int limit, ReadOnlySpan<Segment> segments, ReadOnlySpan<int> index, float em)
    {
        // 1. Downward while a gutter with text on both sides stays open.
        _openCount = 0;
        for (var g = strips[start].GapStart; g < strips[start].GapEnd && _openCount < _open.Length; g++)
        {
            _open[_openCount++] = gaps[g];
        }

        (First, End) = (start, start + 1);
        var (left, right) = Extent(strips[start], gaps);
        while (End < limit)
        {
            var (l, r) = Extent(strips[End], gaps);
            var count = Intersect(strips[End], gaps, em * options.MinGutter);
            if (!HasInner(_next, count, Math.Min(left, l), Math.Max(right, r)))
            {
                break;
            }

            (left, right) = (Math.Min(left, l), Math.Max(right, r));
            _next.AsSpan(0, count).CopyTo(_open);
            _openCount = count;
            End++;
        }

        // 2. Upward over lines set close above that stand on one side only.
        while (First > above && strips[First].Top - strips[First - 1].Bottom < em * options.CloseGap)
        {
            var (l, r) = Extent(strips[First - 1], gaps);
            var count = Intersect(strips[First - 1], gaps, em * options.MinGutter);
            if (!HasInner(_next, count, Math.Min(left, l), Math.Max(right, r)))
            {
                break;
            }

            (left, right) = (Math.Min(left, l), Math.Max(right, r));
            _next.AsSpan(0, count).CopyTo(_open);
            _openCount = count;
            First--;
        }

        if (!FindCuts(strips, segments, index, left, right, em))
        {
            return false;
        }

        if (End < limit)
        {
            TrimEnd(strips, segments, index, em);
        }

        return true;
    }

    /// <summary>A heading under the left column, apart from it and nearer to what follows the band, is not of the band.</summary>
    private void TrimEnd(List<Strip> strips, ReadOnlySpan<Segment> segments, ReadOnlySpan<int> index, float em)
    {
        for (var s = End - 1; s > First + 1 && s >= End - options.MaxTrailingLines && segments[index[strips[s].End - 1]].Right <= _cuts[0]; s--)
        {
            var above = strips[s].Top - strips[s - 1].Bottom;
            if (above > em * options.CloseGap && above > strips[End].Top - strips[End - 1].Bottom)
            {
                End = s;
                return;
            }
        }
    }

    private static (float Left, float Right) Extent(in Strip strip, List<Gap> gaps) => (gaps[strip.GapStart].Right, gaps[strip.GapEnd - 1].Left);

    private static bool HasInner(ReadOnlySpan<Gap> open, int count, float left, float right)
    {
        for (var i = 0; i < count; i++)
        {
            if (open[i].Left >= left && open[i].Right <= right)
            {
                return true;
            }
        }

        return false;
    }

    private int Intersect(in Strip strip, List<Gap> gaps, float minWidth)
    {
        int count = 0, i = 0, g = strip.GapStart;
        while (i < _openCount && g < strip.GapEnd && count < _next.Length)
        {
            var gap = gaps[g];
            float left = Math.Max(_open[i].Left, gap.Left), right = Math.Min(_open[i].Right, gap.Right);
            if (right - left >= minWidth)
            {
                _next[count++] = new Gap(left, right);
            }

            if (_open[i].Right < gap.Right)
            {
                i++;
            }
            else
            {
                g++;
            }
        }

        return count;
    }

    /// <summary>Keeps the gutters that part columns of text; those between a label and its value are read over.</summary>
    private bool FindCuts(List<Strip> strips, ReadOnlySpan<Segment> segments, ReadOnlySpan<int> index, float left, float right, float em)
    {
        Span<float> centers = stackalloc float[MaxGutters];
        var count = 0;
        for (var i = 0; i < _openCount && count < MaxGutters; i++)
        {
            if (_open[i].Left >= left && _open[i].Right <= right)
            {
                centers[count++] = (_open[i].Left + _open[i].Right) / 2;
            }
        }

        for (var c = 0; c <= count; c++)
        {
            _columns[c] = ColumnStatistics.Of(
                segments, index[strips[First].Start..strips[End - 1].End],
                c == 0 ? float.NegativeInfinity : centers[c - 1], c == count ? float.PositiveInfinity : centers[c]);
        }

        _cutCount = 0;
        IsByRows = false;
        for (var c = 0; c < count; c++)
        {
            if (PartsText(_columns[c], _columns[c + 1], em, segments, index[strips[First].Start..strips[End - 1].End], centers[c]))
            {
                _cuts[_cutCount++] = centers[c];
            }
        }

        return _cutCount > 0;
    }

    private bool PartsText(in ColumnStatistics left, in ColumnStatistics right, float em, ReadOnlySpan<Segment> segments, ReadOnlySpan<int> index, float center)
    {
        if (left.Lines == 0 || right.Lines == 0)
        {
            return false;
        }

        if (left.IsProse(options, em) && right.IsProse(options, em))
        {
            return true;
        }

        if (left.IsCard(options) && right.IsCard(options))
        {
            return true;
        }

        // A narrow column of text beside a wide one: unless nearly every line goes on over the gutter.
        var shared = ColumnStatistics.SharedLines(segments, index, center);
        var isValues = left.IsValues(options, em) || right.IsValues(options, em);
        var lines = isValues ? Math.Min(left.Lines, right.Lines) : Math.Max(left.Lines, right.Lines);
        var parts = Math.Min(left.Lines, right.Lines) > 1 && shared < lines * options.AlignedShare;
        IsByRows |= parts && _cutCount == 0 && !left.IsProse(options, em) && right.IsProse(options, em);
        return parts;
    }
}
