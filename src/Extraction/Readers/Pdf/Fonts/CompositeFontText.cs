using LittleGiants.Extraction.Readers.Pdf.Fonts.Programs;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>The text of a composite font's codes: ToUnicode, then codes that are characters, then the character collection, then the embedded program.</summary>
internal sealed class CompositeFontText(CodeMap encoding, CMap? toUnicode, CidCollection? collection, FontDescriptor descriptor, CidMetrics metrics, ReadOnlyMemory<byte> glyphsOfCids, FontOptions options)
{
    private int? _asciiOffset;
    private bool _isOrderSought;

    /// <summary>The glyph's number in the collection; negative when nothing tells it.</summary>
    public int Cid(uint code, int length) => encoding.Cid(code, length);

    /// <summary>Null when nothing tells it, empty when the code shows nothing.</summary>
    public string? Text(uint code, int length, int cid)
    {
        // 1. ToUnicode, unless it says nothing or only a private character.
        var told = CharacterText.Told(toUnicode?.Text(code), descriptor);
        if (told is not null && !CharacterText.IsPrivate(told))
        {
            return told;
        }

        // 2. A map whose codes are characters.
        if (encoding.Text(code, length) is { } coded && CharacterText.IsMeaningful(coded))
        {
            return coded;
        }

        // 3. The collection of Adobe's that the CIDs belong to.
        if (cid >= 0 && collection?.Text(cid) is { } collected)
        {
            return collected;
        }

        // 4. The embedded program.
        if (cid > 0 && descriptor.Program is { } program && CharacterText.Told(program.Text(Glyph(program, cid)), descriptor) is { } shown)
        {
            return told is null || !CharacterText.IsPrivate(shown) ? shown : told;
        }

        if (told is not null || (cid == 0 && length == 1))
        {
            return told ?? "";
        }

        // 5. The order of the glyphs, in a font that tells nothing of any.
        return cid > 0 && toUnicode is null && collection is null && encoding is IdentityCodeMap ? Ordered(cid) : null;
    }

    private string? Ordered(int cid)
    {
        if (!_isOrderSought)
        {
            _isOrderSought = true;
            var traits = descriptor.Traits;
            _asciiOffset = LatinGlyphOrder.Offset(metrics, StandardFontWidths.Nearest(isMonospaced: false, descriptor.IsSerif, traits.IsBold, traits.IsItalic), options);
        }

        return cid + _asciiOffset is >= ' ' and <= '~' and var character ? ((char)character).ToString() : null;
    }

    private int Glyph(FontProgram program, int cid)
    {
        if (glyphsOfCids.Length == 0)
        {
            return program.GlyphOfCid(cid);
        }

        var map = glyphsOfCids.Span;
        return (2 * cid) + 1 < map.Length ? (map[2 * cid] << 8) | map[(2 * cid) + 1] : 0;
    }
}
