using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Pdf.Fonts;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>Shows strings: the text and line matrices, and a glyph on the page for each character code.</summary>
internal sealed class TextPainter(ContentOptions options, int maxGlyphs)
{
    private const int InvisibleMode = 3;

    private PageContent _page = new();
    private Matrix _text = Matrix.Identity;
    private Matrix _line = Matrix.Identity;
    private bool _startsRun;

    /// <summary>Whether glyphs were dropped because the page has too many.</summary>
    public bool IsFull { get; private set; }

    public Matrix TextMatrix => _text;

    public Matrix LineMatrix => _line;

    public void Begin()
    {
        _text = Matrix.Identity;
        _line = Matrix.Identity;
    }

    public void Restore(in Matrix text, in Matrix line) => (_text, _line) = (text, line);

    public void Reset(PageContent page)
    {
        _page = page;
        Begin();
        IsFull = false;
    }

    public void SetMatrix(in Matrix matrix) => _text = _line = matrix;

    /// <summary>To the start of the line that lies (x, y) from the start of the current one.</summary>
    public void Move(double x, double y)
    {
        _line = _line with
        {
            E = (x * _line.A) + (y * _line.C) + _line.E,
            F = (x * _line.B) + (y * _line.D) + _line.F,
        };
        _text = _line;
    }

    /// <summary>Says that the next string shown begins a run of its own.</summary>
    public void StartRun() => _startsRun = true;

    /// <summary>Moves the pen back by thousandths of an em, as the numbers of TJ do.</summary>
    public void Adjust(in GraphicsState state, double thousandths)
    {
        var em = -thousandths * 0.001 * state.FontSize;
        if (state.Font is { IsVertical: true })
        {
            MovePen(0, em);
        }
        else
        {
            MovePen(em * state.HorizontalScale, 0);
        }
    }

    /// <param name="flags">Flags that hold for all glyphs of the string.</param>
    /// <param name="isHidden">The pen moves, but nothing is shown.</param>
    public void Show(in GraphicsState state, ReadOnlySpan<byte> text, GlyphFlags flags, bool isHidden)
    {
        var font = state.Font;
        if (font is null || text.IsEmpty)
        {
            return;
        }

        if (state.RenderMode == InvisibleMode || state.Fill.IsTransparent)
        {
            flags |= GlyphFlags.Invisible;
        }

        if (state.Rise != 0)
        {
            flags |= GlyphFlags.Raised;
        }

        if (font.IsVertical)
        {
            ShowVertical(state, font, text, flags, isHidden);
        }
        else
        {
            ShowHorizontal(state, font, text, flags, isHidden);
        }
    }

    private void MovePen(double x, double y) => _text = _text with
    {
        E = (x * _text.A) + (y * _text.C) + _text.E,
        F = (x * _text.B) + (y * _text.D) + _text.F,
    };

    private void ShowHorizontal(in GraphicsState state, PdfFont font, ReadOnlySpan<byte> text, GlyphFlags flags, bool isHidden)
    {
        // 1. From text space to page space; the pen stands at the origin of the next glyph.
        var map = _text.Then(state.Ctm);
        var scale = state.HorizontalScale;
        var perGlyphUnit = font.GlyphScale * state.FontSize * scale;
        var charSpacing = state.CharSpacing * scale;
        var wordSpacing = state.WordSpacing * scale;
        var (penX, penY) = (map.E + (map.C * state.Rise), map.F + (map.D * state.Rise));
        var em = state.FontSize * font.EmScale;
        var run = Run.Of(map, em, scale, options.DirectionTolerance);
        var show = !isHidden && run.Em > 0 && double.IsFinite(penX + penY + perGlyphUnit + map.A + map.B);
        var clip = state.Clip;

        // 2. Upward from the baseline on the page, for the height of the boxes.
        var (upX, upY) = (map.C * em, map.D * em);
        var (ascent, descent) = (font.Ascent, font.Descent);
        var upright = run.Direction == TextDirection.LeftToRight && map.B == 0 && map.C == 0 && upY < 0;
        var (top, height) = ((float)(penY + (upY * ascent)), (float)(-upY * (ascent - descent)));
        var inBand = top <= clip.Bottom && top + height >= clip.Top;
        var advanced = 0d;
        for (var position = 0; position < text.Length;)
        {
            var glyph = font.Next(text, ref position, out var isSpace);
            var width = glyph.Width * perGlyphUnit;
            if (show)
            {
                var (x, y) = (penX + (advanced * map.A), penY + (advanced * map.B));
                if (upright)
                {
                    var right = x + (width * map.A);
                    if (inBand && x <= clip.Right && right >= clip.Left)
                    {
                        Add(glyph, state.FontIndex, new Box((float)Math.Min(x, right), top, (float)Math.Abs(right - x), height), (float)y, run, flags);
                    }
                }
                else
                {
                    var box = Around(x, y, width * map.A, width * map.B, upX * ascent, upY * ascent, upX * descent, upY * descent);
                    if (!box.Intersect(clip).IsVoid)
                    {
                        var baseline = run.Direction is TextDirection.TopToBottom or TextDirection.BottomToTop ? x : y;
                        Add(glyph, state.FontIndex, box.ToBox(), (float)baseline, run, flags);
                    }
                }
            }

            advanced += width + charSpacing + (isSpace ? wordSpacing : 0);
        }

        MovePen(advanced, 0);
    }

    private void ShowVertical(in GraphicsState state, PdfFont font, ReadOnlySpan<byte> text, GlyphFlags flags, bool isHidden)
    {
        var map = _text.Then(state.Ctm);
        var scale = font.GlyphScale * state.FontSize;
        var (penX, penY) = (map.E + (map.C * state.Rise), map.F + (map.D * state.Rise));
        var run = Run.Of(map, state.FontSize, state.HorizontalScale, options.DirectionTolerance);
        var show = !isHidden && run.Em > 0 && double.IsFinite(penX + penY + scale + map.A + map.B);
        run = run with { Direction = run.Direction == TextDirection.LeftToRight ? TextDirection.Vertical : run.Direction };
        var advanced = 0d;
        for (var position = 0; position < text.Length;)
        {
            var glyph = font.Next(text, ref position, out var isSpace);
            var down = -glyph.VerticalAdvance * scale;
            if (show)
            {
                // The pen stands in the middle above the glyph; half its width lies on either side.
                var half = glyph.Width * scale * state.HorizontalScale / 2;
                var (x, y) = (penX + (advanced * map.C) - (half * map.A), penY + (advanced * map.D) - (half * map.B));
                var box = Around(x, y, 2 * half * map.A, 2 * half * map.B, 0, 0, down * map.C, down * map.D);
                if (!box.Intersect(state.Clip).IsVoid)
                {
                    Add(glyph, state.FontIndex, box.ToBox(), (float)(run.Direction == TextDirection.Vertical ? box.Left : y), run, flags);
                }
            }

            advanced += down - state.CharSpacing - (isSpace ? state.WordSpacing : 0);
        }

        MovePen(0, advanced);
    }

    private void Add(FontGlyph source, ushort font, in Box box, float baseline, in Run run, GlyphFlags flags)
    {
        if (_page.GlyphCount >= maxGlyphs)
        {
            IsFull = true;
            return;
        }

        // Garbage matrices make boxes of any size.
        if (!(box.Width <= options.MaxGlyphSide && box.Height <= options.MaxGlyphSide))
        {
            return;
        }

        if (source.IsUnmapped)
        {
            flags |= GlyphFlags.Unmapped;
        }

        if (_startsRun)
        {
            flags |= GlyphFlags.StartsRun;
            _startsRun = false;
        }

        ref var glyph = ref _page.Add();
        glyph.Box = box;
        glyph.Baseline = baseline;
        glyph.FontSize = run.Em;
        glyph.Char = source.Char;
        glyph.Cluster = source.Cluster;
        glyph.Font = font;
        glyph.Flags = flags;
        glyph.Direction = run.Direction;
    }

    /// <summary>The upright box around a glyph's parallelogram: from a point along its advance, and up to its ascent and descent.</summary>
    private static Bounds Around(double x, double y, double alongX, double alongY, double ascentX, double ascentY, double descentX, double descentY)
    {
        var (left, right) = (x + Math.Min(0, alongX), x + Math.Max(0, alongX));
        var (top, bottom) = (y + Math.Min(0, alongY), y + Math.Max(0, alongY));
        return new Bounds(
            left + Math.Min(ascentX, descentX), top + Math.Min(ascentY, descentY), right + Math.Max(ascentX, descentX), bottom + Math.Max(ascentY, descentY));
    }

    /// <summary>What is the same for all glyphs of a string.</summary>
    /// <param name="Em">The em's height on the page in points; 0 when the text cannot be seen.</param>
    private readonly record struct Run(float Em, TextDirection Direction)
    {
        public static Run Of(in Matrix map, double emSize, double horizontalScale, double tolerance)
        {
            var sign = Math.Sign(emSize) * Math.Sign(horizontalScale);
            var (x, y) = (map.A * sign, map.B * sign);
            var along = Math.Sqrt((x * x) + (y * y));
            var em = Math.Abs(map.Determinant * emSize) / along;
            if (!(em > 0) || !double.IsFinite(em))
            {
                return default;
            }

            var direction = Math.Abs(y) <= tolerance * along
                ? x > 0 ? TextDirection.LeftToRight : TextDirection.RightToLeft
                : Math.Abs(x) <= tolerance * along
                    ? y > 0 ? TextDirection.TopToBottom : TextDirection.BottomToTop
                    : TextDirection.Skewed;
            return new Run((float)em, direction);
        }
    }
}
