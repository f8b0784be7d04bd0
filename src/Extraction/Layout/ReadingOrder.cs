using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>Puts the lines of a page in the order in which they are read: a recursive cut at white space, across first and down where columns are.</summary>
/// <remarks>After Nagy and Seth's XY-cut, with bands: strips of lines that share a gutter are cut into columns together.</remarks>
internal sealed class ReadingOrder
{
    private readonly OrderOptions _options;
    private readonly SegmentBuilder _builder;
    private readonly ColumnBand _band;
    private readonly List<FlowLine> _lines = [];
    private readonly List<Strip> _strips = [];
    private readonly List<Gap> _gaps = [];
    private int[] _index = new int[256];
    private int[] _scratch = new int[256];
    private float[] _keys = new float[256];
    private int _leaf;
    private LaidPage _page = null!;

    public ReadingOrder(OrderOptions options)
    {
        _options = options;
        _builder = new SegmentBuilder(options);
        _band = new ColumnBand(options);
    }

    /// <summary>The page's lines in reading order; valid until the next page.</summary>
    public List<FlowLine> Order(LaidPage page, ReadOnlySpan<bool> skipped, ReadOnlySpan<bool> captions, ReadOnlySpan<Box> tables)
    {
        _page = page;
        _lines.Clear();
        _strips.Clear();
        _gaps.Clear();
        _leaf = 0;
        _builder.Build(page, skipped, captions, tables);
        var count = _builder.Segments.Length;
        if (_index.Length < count)
        {
            (_index, _scratch, _keys) = (new int[count * 2], new int[count * 2], new float[count * 2]);
        }

        for (var i = 0; i < count; i++)
        {
            _index[i] = i;
        }

        Cut(0, count, 0);
        return _lines;
    }

    private void Cut(int from, int to, int depth)
    {
        if (from == to)
        {
            return;
        }

        // 1. Strips: pieces that overlap in height.
        var firstStrip = _strips.Count;
        var firstGap = _gaps.Count;
        FindStrips(from, to);
        var endStrip = _strips.Count;

        // 2. Bands of strips that share a gutter are columns; what is between them is read across.
        var plain = firstStrip;
        for (var s = firstStrip; s < endStrip && depth < _options.MaxDepth;)
        {
            if (!HasInnerGap(_strips[s]) || !_band.Grow(_strips, _gaps, s, plain, endStrip, _builder.Segments, _index, _builder.Em))
            {
                s++;
                continue;
            }

            var (bandStart, bandEnd) = (_band.First, _band.End); // the band is used again inside the columns
            EmitLeaf(plain, bandStart);
            CutBand(bandStart, bandEnd, depth);
            s = plain = bandEnd;
        }

        EmitLeaf(plain, endStrip);
        _strips.RemoveRange(firstStrip, _strips.Count - firstStrip);
        _gaps.RemoveRange(firstGap, _gaps.Count - firstGap);
    }

    private static bool HasInnerGap(in Strip strip) => strip.GapEnd - strip.GapStart > 2;

    private void FindStrips(int from, int to)
    {
        var segments = _builder.Segments;
        for (var i = from; i < to; i++)
        {
            _keys[i] = segments[_index[i]].Top;
        }

        Array.Sort(_keys, _index, from, to - from);
        for (var start = from; start < to;)
        {
            var end = start + 1;
            var bottom = segments[_index[start]].Bottom;
            while (end < to && segments[_index[end]].Top < bottom)
            {
                bottom = Math.Max(bottom, segments[_index[end]].Bottom);
                end++;
            }

            AddStrip(start, end, segments[_index[start]].Top, bottom);
            start = end;
        }
    }

    private void AddStrip(int start, int end, float top, float bottom)
    {
        var segments = _builder.Segments;
        for (var i = start; i < end; i++)
        {
            _keys[i] = segments[_index[i]].Left;
        }

        Array.Sort(_keys, _index, start, end - start);
        var gapStart = _gaps.Count;
        var right = float.NegativeInfinity;
        for (var i = start; i < end; i++)
        {
            var segment = segments[_index[i]];
            if (segment.Left - right >= _builder.Em * _options.MinGutter)
            {
                _gaps.Add(new Gap(right, segment.Left));
            }

            right = Math.Max(right, segment.Right);
        }

        _gaps.Add(new Gap(right, float.PositiveInfinity));
        _strips.Add(new Strip(start, end, top, bottom, gapStart, _gaps.Count));
    }

    private void CutBand(int firstStrip, int endStrip, int depth)
    {
        Span<float> cuts = stackalloc float[ColumnBand.MaxGutters];
        cuts = cuts[.._band.CopyCuts(cuts)];
        if (!_band.IsByRows)
        {
            CutColumns(firstStrip, endStrip, cuts, depth);
            return;
        }

        // Each side head stands beside its own part of the text: a row starts where white crosses the band above a head.
        var white = Math.Max(UsualWhite(firstStrip, endStrip) * _options.RowGap, _builder.Em * _options.MinRowGap);
        var row = firstStrip;
        for (var s = firstStrip + 1; s <= endStrip; s++)
        {
            if (s == endStrip || (_strips[s].Top - _strips[s - 1].Bottom > white && _builder.Segments[_index[_strips[s].Start]].Right <= cuts[0]))
            {
                CutColumns(row, s, cuts, depth);
                row = s;
            }
        }
    }

    private float UsualWhite(int firstStrip, int endStrip)
    {
        if (endStrip - firstStrip < 2)
        {
            return float.MaxValue;
        }

        var gaps = new float[endStrip - firstStrip - 1];
        for (var s = firstStrip + 1; s < endStrip; s++)
        {
            gaps[s - firstStrip - 1] = _strips[s].Top - _strips[s - 1].Bottom;
        }

        Array.Sort(gaps);
        return gaps[gaps.Length / 2];
    }

    private void CutColumns(int firstStrip, int endStrip, ReadOnlySpan<float> cuts, int depth)
    {
        // The pieces of all strips of the band stand together in the index: part them by column, keeping the order.
        int from = _strips[firstStrip].Start, to = _strips[endStrip - 1].End;
        var cutCount = cuts.Length;
        Span<int> ends = stackalloc int[ColumnBand.MaxGutters + 1];
        var next = from;
        for (var column = 0; column <= cutCount; column++)
        {
            var left = column == 0 ? float.NegativeInfinity : cuts[column - 1];
            var right = column == cutCount ? float.PositiveInfinity : cuts[column];
            for (var i = from; i < to; i++)
            {
                ref readonly var segment = ref _builder.Segments[_index[i]];
                var center = (segment.Left + segment.Right) / 2;
                if (center > left && center <= right)
                {
                    _scratch[next++] = _index[i];
                }
            }

            ends[column] = next;
        }

        _scratch.AsSpan(from, to - from).CopyTo(_index.AsSpan(from));
        for (var column = 0; column <= cutCount; column++)
        {
            Cut(from, ends[column], depth + 1);
            from = ends[column];
        }
    }

    /// <summary>Writes strips line by line, each line from left to right.</summary>
    private void EmitLeaf(int firstStrip, int endStrip)
    {
        if (firstStrip >= endStrip)
        {
            return;
        }

        var segments = _builder.Segments;
        var firstLine = _lines.Count;
        float left = float.MaxValue, right = float.MinValue;
        for (var s = firstStrip; s < endStrip; s++)
        {
            var strip = _strips[s];
            SortByLine(strip.Start, strip.End);
            for (var i = strip.Start; i < strip.End; i++)
            {
                ref readonly var segment = ref segments[_index[i]];
                (left, right) = (Math.Min(left, segment.Left), Math.Max(right, segment.Right));
                EmitSegment(segment, firstLine);
            }
        }

        for (var i = firstLine; i < _lines.Count; i++)
        {
            _lines[i] = _lines[i] with { ColumnLeft = left, ColumnRight = right };
        }

        _leaf++;
    }

    private void SortByLine(int start, int end)
    {
        if (end - start == 1)
        {
            return;
        }

        var segments = _builder.Segments;
        for (var i = start; i < end; i++)
        {
            _keys[i] = segments[_index[i]].Table >= 0 ? LineAt(segments[_index[i]].Top) : segments[_index[i]].FirstWord;
        }

        Array.Sort(_keys, _index, start, end - start);
    }

    /// <summary>The first word below a height, to sort a table among lines.</summary>
    private float LineAt(float top)
    {
        foreach (var line in _page.Lines)
        {
            if (line.Baseline > top)
            {
                return line.First - 0.5f;
            }
        }

        return _page.Words.Length;
    }

    private void EmitSegment(in Segment segment, int firstLine)
    {
        if (segment.Table >= 0)
        {
            _lines.Add(new FlowLine { Table = segment.Table, Leaf = _leaf, Box = Box.FromEdges(segment.Left, segment.Top, segment.Right, segment.Bottom) });
            return;
        }

        if (_lines.Count > firstLine && _lines[^1] is { Table: < 0 } last && last.FirstWord + last.WordCount == segment.FirstWord
            && segment.FirstWord > _page.Lines[segment.Line].First && last.FirstWord >= _page.Lines[segment.Line].First)
        {
            _lines[^1] = FlowLine.Of(_page, last.FirstWord, last.WordCount + segment.WordCount, _leaf);
            return;
        }

        _lines.Add(FlowLine.Of(_page, segment.FirstWord, segment.WordCount, _leaf));
    }
}
