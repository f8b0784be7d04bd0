using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Pdf;
using LittleGiants.Extraction.Readers.Pdf.Content;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using TextDirection = LittleGiants.Extraction.Layout.TextDirection;

namespace LittleGiants.Extraction.PdfPig;

/// <summary>From a page of PdfPig's, whose origin is at the bottom left, to one of the layout's. What rules a table and which glyphs are doubles is told by the code of our own engine.</summary>
internal sealed class PageFiller(PdfLimits limits)
{
    private const int InvisibleMode = 3;
    private const int SubsetPrefix = 7;

    private static readonly ContentOptions Options = ContentOptions.Default;

    private readonly PathPainter _painter = new(Options, limits.MaxRulesPerPage);
    private readonly PagePath _path = new(Options.MaxPathPoints);
    private readonly ShadowGlyphs _shadows = new(Options.ShadowDistance);
    private Matrix _down;
    private Bounds _shown;
    private int _sequence;

    public PageCuts Fill(Page page, PageContent into)
    {
        // PdfPig has turned the page already; its boxes and its content are in one space.
        var (crop, media) = (Around(Matrix.Identity, page.CropBox.Bounds), Around(Matrix.Identity, page.MediaBox.Bounds));
        var shown = crop.Intersect(media) is { IsVoid: false } both ? both : crop;
        _down = new Matrix(1, 0, 0, -1, -shown.Left, shown.Bottom);
        _shown = new Bounds(0, 0, shown.Width, shown.Height);
        (into.Width, into.Height) = ((float)shown.Width, (float)shown.Height);
        _painter.Reset(into);
        foreach (var letter in page.Letters.Take(limits.MaxGlyphsPerPage))
        {
            Show(letter, into);
        }

        _shadows.Merge(into);
        foreach (var path in page.Paths.Where(path => !path.IsClipping))
        {
            if (path.IsFilled && IsSeen(path.FillColor))
            {
                Trace(path, isStroke: false);
                _painter.Fill(_path, _shown);
            }

            if (path.IsStroked && IsSeen(path.StrokeColor))
            {
                // The width is in units of the drawing's own space, which may be smaller than a point.
                Trace(path, isStroke: true);
                _painter.Stroke(_path, Math.Min(path.LineWidth, Options.MaxRuleThickness), _shown);
            }
        }

        foreach (var image in page.GetImages())
        {
            _painter.AddArea(Around(_down, image.BoundingBox), _shown, into.Images);
        }

        return (page.Letters.Count > limits.MaxGlyphsPerPage ? PageCuts.Glyphs : 0) | (_painter.IsFull ? PageCuts.Rules : 0);
    }

    private void Show(Letter letter, PageContent into)
    {
        // From pen to pen and from ascent to descent; around the ink for fonts whose height is not known.
        var box = Around(_down, letter.GlyphRectangleLoose) is { Height: > 0 } loose ? loose : Around(_down, letter.BoundingBox);
        if (box.Intersect(_shown).IsVoid || !(Math.Max(box.Width, box.Height) <= Options.MaxGlyphSide))
        {
            return;
        }

        var text = letter.Value ?? "";
        var (x, y) = _down.Apply(letter.StartBaseLine.X, letter.StartBaseLine.Y);
        var startsRun = into.GlyphCount == 0 || letter.TextSequence != _sequence;
        _sequence = letter.TextSequence;
        var font = FontOf(letter, into.Fonts);
        ref var glyph = ref into.Add();
        glyph.Box = box.ToBox();
        glyph.Direction = letter.TextOrientation switch
        {
            TextOrientation.Horizontal => TextDirection.LeftToRight,
            TextOrientation.Rotate90 => TextDirection.TopToBottom,
            TextOrientation.Rotate180 => TextDirection.RightToLeft,
            TextOrientation.Rotate270 => TextDirection.BottomToTop,
            _ => TextDirection.Skewed,
        };
        glyph.Baseline = (float)(glyph.Direction is TextDirection.TopToBottom or TextDirection.BottomToTop ? x : y);
        glyph.FontSize = (float)(letter.PointSize > 0 ? letter.PointSize : box.Height);
        (glyph.Char, glyph.Cluster) = text.Length == 1 ? (text[0], null) : ('\0', text);
        glyph.Font = font;
        glyph.Flags = ((int)letter.RenderingMode == InvisibleMode ? GlyphFlags.Invisible : 0)
            | (text.Any(c => c == '\uFFFD' || char.IsControl(c)) ? GlyphFlags.Unmapped : 0)
            | (startsRun ? GlyphFlags.StartsRun : 0);
    }

    private static ushort FontOf(Letter letter, List<FontTraits> fonts)
    {
        var name = letter.FontName ?? "";
        name = name.Length > SubsetPrefix && name[SubsetPrefix - 1] == '+' ? name[SubsetPrefix..] : name;
        var isMonospaced = name.Contains("Courier", StringComparison.OrdinalIgnoreCase) || name.Contains("Mono", StringComparison.OrdinalIgnoreCase);
        var traits = new FontTraits(name, letter.FontDetails?.IsBold ?? false, letter.FontDetails?.IsItalic ?? false, isMonospaced);
        var index = fonts.LastIndexOf(traits);
        if (index < 0 && fonts.Count < ushort.MaxValue)
        {
            index = fonts.Count;
            fonts.Add(traits);
        }

        return (ushort)Math.Max(0, index);
    }

    /// <summary>Outlines with curves rule nothing when they are filled; stroked, their straight sides may.</summary>
    private void Trace(PdfPath path, bool isStroke)
    {
        _path.Clear();
        foreach (var outline in path)
        {
            var isStraight = outline.Commands.All(command => command is PdfSubpath.Move or PdfSubpath.Line or PdfSubpath.Close);
            var isOpen = false;
            foreach (var line in isStraight || isStroke ? outline.Commands.OfType<PdfSubpath.Line>() : [])
            {
                if (!isOpen || !isStraight)
                {
                    _path.MoveTo(_down, line.From.X, line.From.Y);
                    isOpen = true;
                }

                _path.LineTo(_down, line.To.X, line.To.Y);
            }

            if (isOpen && isStraight && outline.Commands[^1] is PdfSubpath.Close)
            {
                _path.Close();
            }
        }
    }

    /// <summary>Not white; a pattern has no one colour.</summary>
    private static bool IsSeen(IColor? color) =>
        color is null or PatternColor || (color.ToRGBValues() is var (r, g, b) && Math.Min(r, Math.Min(g, b)) < 1 - Options.WhiteTolerance);

    private static Bounds Around(in Matrix map, PdfRectangle box)
    {
        var (x1, y1) = map.Apply(box.TopLeft.X, box.TopLeft.Y);
        var (x2, y2) = map.Apply(box.BottomRight.X, box.BottomRight.Y);
        var (x3, y3) = map.Apply(box.TopRight.X, box.TopRight.Y);
        var (x4, y4) = map.Apply(box.BottomLeft.X, box.BottomLeft.Y);
        return new Bounds(Math.Min(Math.Min(x1, x2), Math.Min(x3, x4)), Math.Min(Math.Min(y1, y2), Math.Min(y3, y4)), Math.Max(Math.Max(x1, x2), Math.Max(x3, x4)), Math.Max(Math.Max(y1, y2), Math.Max(y3, y4)));
    }
}
