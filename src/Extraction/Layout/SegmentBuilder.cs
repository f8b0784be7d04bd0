using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>Step 1 of the reading order: cuts the page's lines at wide gaps and puts one piece in the place of each table.</summary>
internal sealed class SegmentBuilder(OrderOptions options)
{
    /// <summary>Share of the em above the baseline that counts as a line's height.</summary>
    private const float Ascent = 0.55f;

    private Segment[] _segments = new Segment[256];
    private int _count;

    public ReadOnlySpan<Segment> Segments => _segments.AsSpan(0, _count);

    /// <summary>Characters' usual size on the page in points.</summary>
    public float Em { get; private set; }

    /// <param name="skipped">Parallel to the page's words: those of tables and page furniture.</param>
    /// <param name="captions">Parallel to the page's words: those that belong to a table, outside of it.</param>
    /// <param name="tables">The regions of the page's tables.</param>
    public void Build(LaidPage page, ReadOnlySpan<bool> skipped, ReadOnlySpan<bool> captions, ReadOnlySpan<Box> tables)
    {
        _count = 0;
        Em = UsualSize(page, skipped);
        var words = page.Words;
        for (var l = 0; l < page.Lines.Count; l++)
        {
            var line = page.Lines[l];
            var open = false;
            for (var w = line.First; w < line.First + line.Count; w++)
            {
                if (skipped[w])
                {
                    open = false;
                    continue;
                }

                ref readonly var word = ref words[w];
                if (open && word.Box.X - _segments[_count - 1].Right <= Em * options.SegmentGap)
                {
                    Extend(ref _segments[_count - 1], word, page);
                }
                else
                {
                    ref var segment = ref Add();
                    (segment.FirstWord, segment.Line, segment.Table) = (w, l, -1);
                    (segment.Left, segment.Right) = (word.Box.X, word.Box.Right);
                    (segment.Top, segment.Bottom) = (line.Baseline - (line.FontSize * Ascent), line.Baseline);
                    segment.FontSize = word.FontSize;
                    Extend(ref segment, word, page);
                    open = true;
                }
            }
        }

        for (var t = 0; t < tables.Length; t++)
        {
            ref var segment = ref Add();
            (segment.Table, segment.Line) = (t, -1 - t);
            (segment.Left, segment.Right, segment.Top, segment.Bottom) = (tables[t].X, tables[t].Right, tables[t].Y, tables[t].Bottom);
        }

        for (var s = 0; s < _count && tables.Length > 0; s++)
        {
            if (_segments[s].Table < 0 && captions[_segments[s].FirstWord])
            {
                SpreadOver(ref _segments[s], tables);
            }
        }
    }

    /// <summary>A caption stands over the whole width of its table, so that it stays with it and out of the columns above.</summary>
    private void SpreadOver(ref Segment caption, ReadOnlySpan<Box> tables)
    {
        foreach (ref readonly var table in tables)
        {
            if (table.Y < caption.Bottom || table.Y - caption.Bottom > Em * options.CaptionReach || caption.Left < table.X - Em || caption.Right > table.Right + Em)
            {
                continue;
            }

            foreach (ref readonly var other in Segments)
            {
                var isBeside = other.Line != caption.Line && other.Top < caption.Bottom && other.Bottom > caption.Top && other.Left < table.Right && other.Right > table.X;
                var isOnLine = other.Line == caption.Line && other.FirstWord != caption.FirstWord;
                if (isBeside || isOnLine)
                {
                    return;
                }
            }

            caption.Left = Math.Min(caption.Left, table.X);
            caption.Right = Math.Max(caption.Right, table.Right);
            return;
        }
    }

    private ref Segment Add()
    {
        if (_count == _segments.Length)
        {
            Array.Resize(ref _segments, _count * 2);
        }

        _segments[_count] = default;
        return ref _segments[_count++];
    }

    private static void Extend(ref Segment segment, in LayoutWord word, LaidPage page)
    {
        segment.WordCount++;
        segment.Left = Math.Min(segment.Left, word.Box.X);
        segment.Right = Math.Max(segment.Right, word.Box.Right);
        segment.Characters += word.GlyphCount;
        foreach (ref readonly var glyph in page.Glyphs.AsSpan(word.FirstGlyph, word.GlyphCount))
        {
            segment.Digits += Scripts.IsDigit(glyph.Char) ? 1 : 0;
        }
    }

    private static float UsualSize(LaidPage page, ReadOnlySpan<bool> skipped)
    {
        const int Steps = 128;
        const float StepsPerPoint = 2;
        Span<int> weights = stackalloc int[Steps];
        for (var w = 0; w < page.Words.Length; w++)
        {
            if (!skipped[w])
            {
                weights[Math.Clamp((int)((page.Words[w].FontSize * StepsPerPoint) + 0.5f), 1, Steps - 1)] += page.Words[w].GlyphCount;
            }
        }

        var best = 0;
        for (var i = 1; i < Steps; i++)
        {
            best = weights[i] > weights[best] ? i : best;
        }

        return best == 0 ? 10 : best / StepsPerPoint;
    }
}
