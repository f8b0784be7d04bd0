namespace LittleGiants.Extraction.Readers.Pdf.Fonts.Programs;

/// <summary>One subtable of a TrueType <c>cmap</c> (formats 0, 2 for single bytes, 4, 6, 10, 12, 13).</summary>
internal readonly struct CharacterTable(FontBytes bytes, int maxGlyphs)
{
    public delegate void Mapping(uint code, int glyph);

    /// <summary>The glyph of a code; 0 when it has none.</summary>
    public int Glyph(uint code)
    {
        switch (bytes.U16(0))
        {
            case 0:
                return code < 256 ? bytes.U8(6 + code) : 0;
            case 4:
                return code <= 0xffff ? Segmented((int)code) : 0;
            case 6:
                var index = (long)code - bytes.U16(6);
                return index >= 0 && index < bytes.U16(8) ? bytes.U16(10 + (2 * index)) : 0;
            case 10:
                var far = (long)code - bytes.U32(12);
                return far >= 0 && far < bytes.U32(16) ? bytes.U16(20 + (2 * far)) : 0;
            case 12 or 13:
                return Grouped(code);
            default:
                return 0;
        }
    }

    /// <summary>Calls back for every code that has a glyph, codes ascending, at most as many as a font may have glyphs in each run.</summary>
    public void ForEach(Mapping found)
    {
        switch (bytes.U16(0))
        {
            case 0:
                Run(0, 255, found);
                break;
            case 4:
                var segments = Math.Min(bytes.U16(6) / 2, bytes.Length / 8);
                var budget = 2 * maxGlyphs;
                for (var i = 0; i < segments && budget > 0; i++)
                {
                    int end = bytes.U16(14 + (2 * i)), start = bytes.U16(16 + (2 * segments) + (2 * i));
                    for (var code = start; code <= end && code < 0xffff && budget > 0; code++, budget--)
                    {
                        if (InSegment(code, i, segments) is > 0 and var glyph)
                        {
                            found((uint)code, glyph);
                        }
                    }
                }

                break;
            case 6 when bytes.U16(8) > 0:
                Run((uint)bytes.U16(6), (uint)(bytes.U16(6) + bytes.U16(8) - 1), found);
                break;
            case 10 when bytes.U32(16) > 0:
                Run(bytes.U32(12), bytes.U32(12) + Math.Min(bytes.U32(16), (uint)maxGlyphs) - 1, found);
                break;
            case 12 or 13:
                var groups = Math.Min(bytes.U32(12), bytes.Length / 12);
                var left = 2 * maxGlyphs;
                for (long i = 0; i < groups && left > 0; i++)
                {
                    var at = 16 + (12 * i);
                    uint start = bytes.U32(at), end = bytes.U32(at + 4);
                    var glyph = bytes.U32(at + 8);
                    for (var code = start; code <= end && code <= 0x10ffff && left > 0; code++, left--)
                    {
                        var number = bytes.U16(0) == 13 ? glyph : glyph + (code - start);
                        if (number > 0 && number < maxGlyphs)
                        {
                            found(code, (int)number);
                        }
                    }
                }

                break;
        }
    }

    private void Run(uint first, uint last, Mapping found)
    {
        for (var code = (long)first; code <= last && code <= 0x10ffff; code++)
        {
            if (Glyph((uint)code) is > 0 and var glyph)
            {
                found((uint)code, glyph);
            }
        }
    }

    private int Segmented(int code)
    {
        var segments = Math.Min(bytes.U16(6) / 2, bytes.Length / 8);
        for (var i = 0; i < segments; i++)
        {
            if (code <= bytes.U16(14 + (2 * i)))
            {
                return code >= bytes.U16(16 + (2 * segments) + (2 * i)) ? InSegment(code, i, segments) : 0;
            }
        }

        return 0;
    }

    private int InSegment(int code, int segment, int segments)
    {
        var start = bytes.U16(16 + (2 * segments) + (2 * segment));
        var delta = bytes.U16(16 + (4 * segments) + (2 * segment));
        var rangeAt = 16 + (6 * segments) + (2 * segment);
        var range = bytes.U16(rangeAt);
        if (range is 0 or 0xffff)
        {
            return (code + delta) & 0xffff;
        }

        var glyph = bytes.U16(rangeAt + range + (2L * (code - start)));
        return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
    }

    private int Grouped(uint code)
    {
        long low = 0, high = Math.Min(bytes.U32(12), bytes.Length / 12) - 1L;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = 16 + (12 * middle);
            if (code < bytes.U32(at))
            {
                high = middle - 1;
            }
            else if (code > bytes.U32(at + 4))
            {
                low = middle + 1;
            }
            else
            {
                var glyph = bytes.U32(at + 8) + (bytes.U16(0) == 13 ? 0 : code - bytes.U32(at));
                return glyph < maxGlyphs ? (int)glyph : 0;
            }
        }

        return 0;
    }
}
