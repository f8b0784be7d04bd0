using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>A font as a text operator uses it: bytes to codes, and a code's width and text.</summary>
internal abstract class PdfFont
{
    public required FontTraits Traits { get; init; }

    /// <summary>Above the baseline, in em (1 = font size); always positive and plausible even when the file is not.</summary>
    public float Ascent { get; init; } = 0.75f;

    /// <summary>Below the baseline, in em; negative.</summary>
    public float Descent { get; init; } = -0.25f;

    /// <summary>The em as a part of the font size: 1 but for Type3 fonts whose glyph space is not an em, as those of bitmaps.</summary>
    public float EmScale { get; init; } = 1;

    /// <summary>Type0 with a vertical CMap: glyphs advance downward.</summary>
    public virtual bool IsVertical => false;

    /// <summary>Glyph space to text space; 0.001 but for Type3 fonts.</summary>
    public virtual float GlyphScale => 0.001f;

    /// <summary>Reads the next code at <paramref name="position"/> and moves it behind the code, by at least one byte.</summary>
    /// <param name="isSingleByteSpace">Whether word spacing applies: a one-byte code 32.</param>
    public abstract FontGlyph Next(ReadOnlySpan<byte> text, ref int position, out bool isSingleByteSpace);
}
