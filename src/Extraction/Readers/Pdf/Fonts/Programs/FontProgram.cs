namespace LittleGiants.Extraction.Readers.Pdf.Fonts.Programs;

/// <summary>What an embedded font program tells about its glyphs' characters. Bad programs tell little, they never throw.</summary>
internal abstract class FontProgram
{
    /// <summary>Em above the baseline by the program's own tables; 0 when it does not say.</summary>
    public virtual float Ascent => 0;

    /// <summary>Em below the baseline, negative; 0 when the program does not say.</summary>
    public virtual float Descent => 0;

    /// <summary>The font's name inside the program, when it has one.</summary>
    public virtual string? Name => null;

    /// <summary>The kind is told by the first bytes: producers often name another in the dictionary.</summary>
    public static FontProgram? Open(ReadOnlyMemory<byte> bytes, FontOptions options)
    {
        var start = bytes.Span;
        if (start.Length < 4)
        {
            return null;
        }

        if (start.StartsWith("OTTO"u8) || start.StartsWith("true"u8) || start.StartsWith("ttcf"u8) || start.StartsWith((ReadOnlySpan<byte>)[0, 1, 0, 0]))
        {
            return TrueTypeProgram.Open(bytes, options);
        }

        return start[0] == 0x80 || start.StartsWith("%!"u8) ? Type1Program.Open(bytes, options)
            : start[0] == 1 && start[1] <= 1 ? CffProgram.Open(bytes, options)
            : Type1Program.Open(bytes, options);
    }

    /// <summary>The name that the program's own encoding gives a one-byte code.</summary>
    public virtual string? EncodedName(int code) => null;

    /// <summary>The glyph that a one-byte code shows in a program without names; 0 when it has none.</summary>
    public virtual int GlyphOfCode(int code) => 0;

    /// <summary>The glyph of a CID when the font gives no CIDToGIDMap.</summary>
    public virtual int GlyphOfCid(int cid) => cid;

    /// <summary>The text of a glyph as the program's names or character map tell it.</summary>
    public virtual string? Text(int glyph) => null;
}
