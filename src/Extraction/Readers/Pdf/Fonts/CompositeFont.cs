namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>A Type 0 font: codes of one to four bytes through a CMap to CIDs.</summary>
internal sealed class CompositeFont(CodeMap encoding, CompositeFontText text, CidMetrics metrics, FontOptions options) : PdfFont
{
    private const int PageSize = 256;

    private readonly FontGlyph?[] _oneByte = new FontGlyph?[PageSize];
    private readonly FontGlyph?[]?[] _twoBytes = new FontGlyph?[]?[PageSize];
    private readonly Dictionary<uint, FontGlyph> _longer = [];
    private readonly bool _isIdentity = encoding is IdentityCodeMap;

    public override bool IsVertical => encoding.IsVertical;

    public override FontGlyph Next(ReadOnlySpan<byte> text, ref int position, out bool isSingleByteSpace)
    {
        isSingleByteSpace = false;
        uint code;
        int length;
        if (_isIdentity && position + 2 <= text.Length)
        {
            code = (uint)((text[position] << 8) | text[position + 1]);
            length = 2;
            position += 2;
        }
        else
        {
            code = encoding.ReadCode(text, ref position, out length);
        }

        switch (length)
        {
            case 2:
                var page = _twoBytes[code >> 8] ??= new FontGlyph?[PageSize];
                return page[code & 0xff] ??= Make(code, length);
            case 1:
                isSingleByteSpace = code == ' ';
                return _oneByte[code] ??= Make(code, length);
            default:
                if (!_longer.TryGetValue(code, out var glyph))
                {
                    glyph = Make(code, length);
                    if (_longer.Count < options.MaxGlyphs)
                    {
                        _longer.Add(code, glyph);
                    }
                }

                return glyph;
        }
    }

    private FontGlyph Make(uint code, int length)
    {
        var cid = text.Cid(code, length);
        var width = cid >= 0 ? metrics.Width(cid) : length == 1 ? options.UsualWidth : metrics.DefaultWidth;
        return CharacterText.Glyph(text.Text(code, length, cid), isGuess: false, width, cid >= 0 ? metrics.Advance(cid) : metrics.DefaultAdvance);
    }
}
