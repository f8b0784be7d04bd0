using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>A font of one-byte codes: Type 1, TrueType, Type 3.</summary>
internal sealed class SimpleFont : PdfFont
{
    private readonly FontGlyph?[] _glyphs = new FontGlyph?[256];
    private readonly SimpleFontText _text;
    private readonly FontOptions _options;
    private readonly PdfArray? _widths;
    private readonly int _firstChar;
    private readonly float _missingWidth;
    private readonly StandardFontWidths? _standard;

    public SimpleFont(PdfDictionary font, FontDescriptor descriptor, SimpleFontText text, FontOptions options, float glyphScale)
    {
        _text = text;
        _options = options;
        GlyphScale = glyphScale;
        _widths = font.Array("Widths");
        _firstChar = font.Int("FirstChar");
        _missingWidth = descriptor.MissingWidth;
        if (_widths is null || _widths.Count == 0)
        {
            _widths = null;
            var traits = descriptor.Traits;
            _standard = StandardFontWidths.Find(descriptor.Name) ?? StandardFontWidths.Nearest(traits.IsMonospaced, descriptor.IsSerif, traits.IsBold, traits.IsItalic);
        }
    }

    public override float GlyphScale { get; }

    public override FontGlyph Next(ReadOnlySpan<byte> text, ref int position, out bool isSingleByteSpace)
    {
        var code = text[position++];
        isSingleByteSpace = code == ' ';
        return _glyphs[code] ??= Make(code);
    }

    private FontGlyph Make(int code)
    {
        var text = _text.Text(code, out var isGuess);
        return CharacterText.Glyph(text, isGuess, Width(code));
    }

    private float Width(int code)
    {
        if (_widths is null)
        {
            return _text.Name(code) is { } name && _standard?.Width(name) is { } standard ? standard
                : BaseEncodings.WinAnsi[code] is { } guess && _standard?.Width(guess) is { } guessed ? guessed
                : _missingWidth > 0 ? _missingWidth : _options.UsualWidth;
        }

        var index = code - _firstChar;
        var width = index >= 0 && index < _widths.Count ? (float)_widths.Number(index, _missingWidth) : _missingWidth;
        return Math.Abs(width) <= _options.MaxWidth ? width : _options.UsualWidth;
    }
}
