using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>A word while a page is laid out: a run of glyphs of one line without a gap.</summary>
internal struct LayoutWord
{
    /// <summary>Index into <see cref="PageWords.Glyphs"/>, where a word's glyphs stand one behind the other in reading order.</summary>
    public int FirstGlyph { get; set; }

    public int GlyphCount { get; set; }

    public Box Box { get; set; }

    /// <inheritdoc cref="Glyph.Baseline"/>
    public float Baseline { get; set; }

    /// <summary>Of most of its glyphs, in points.</summary>
    public float FontSize { get; set; }

    /// <summary>Of its first glyph.</summary>
    public ushort Font { get; set; }

    public TextDirection Direction { get; set; }

    /// <summary>A raised small mark ("(1)", "2", "*"): not part of the word or number it follows.</summary>
    public bool IsSuperscript { get; set; }

    /// <summary>Whether a space (drawn, or as wide as one) parts it from the word before it on the line.</summary>
    public bool HasSpaceBefore { get; set; }
}
