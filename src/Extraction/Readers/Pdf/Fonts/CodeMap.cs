namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>How the bytes of a composite font's strings become codes, CIDs and, where the map itself tells, text.</summary>
internal abstract class CodeMap
{
    public bool IsVertical { get; protected init; }

    /// <summary>Reads one code of one to four bytes; the position moves by <paramref name="length"/>, at least one byte.</summary>
    public abstract uint ReadCode(ReadOnlySpan<byte> text, ref int position, out int length);

    /// <summary>The glyph's number in its character collection; negative when this map does not know it.</summary>
    public abstract int Cid(uint code, int length);

    /// <summary>What the code stands for, when codes are characters; null for maps to CIDs only.</summary>
    public virtual string? Text(uint code, int length) => null;
}
