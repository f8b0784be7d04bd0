using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>What a paged format shows on one page: the input of the layout, which knows no format.</summary>
/// <remarks>Reused from page to page by a reader to save memory: whoever keeps something of it copies it.</remarks>
public sealed class PageContent
{
    private Glyph[] _glyphs = new Glyph[4096];

    /// <summary>1-based.</summary>
    public int Number { get; set; }

    /// <summary>Points, as shown.</summary>
    public float Width { get; set; }

    /// <inheritdoc cref="Width"/>
    public float Height { get; set; }

    public TextQuality Quality { get; set; }

    public int GlyphCount { get; private set; }

    /// <summary>In the order in which the page draws them.</summary>
    public Span<Glyph> Glyphs => _glyphs.AsSpan(0, GlyphCount);

    public List<FontTraits> Fonts { get; } = [];

    /// <summary>Lines and edges of boxes that may rule a table.</summary>
    public List<Rule> Rules { get; } = [];

    /// <summary>Filled rectangles too thick for a rule: shaded rows, coloured boxes.</summary>
    public List<Box> Fills { get; } = [];

    /// <summary>Where images are drawn.</summary>
    public List<Box> Images { get; } = [];

    /// <summary>Adds a glyph and returns it for filling in; the reference is good until the next call.</summary>
    public ref Glyph Add()
    {
        if (GlyphCount == _glyphs.Length)
        {
            Array.Resize(ref _glyphs, _glyphs.Length * 2);
        }

        _glyphs[GlyphCount] = default;
        return ref _glyphs[GlyphCount++];
    }

    /// <summary>Drops the glyphs behind the first <paramref name="count"/>.</summary>
    public void Truncate(int count) => GlyphCount = Math.Min(GlyphCount, count);

    public void Clear()
    {
        GlyphCount = 0;
        Fonts.Clear();
        Rules.Clear();
        Fills.Clear();
        Images.Clear();
        Quality = TextQuality.TextLayer;
    }
}
