namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>Identity-H and Identity-V: two bytes are the CID.</summary>
internal sealed class IdentityCodeMap : CodeMap
{
    public static readonly IdentityCodeMap Horizontal = new(false);
    public static readonly IdentityCodeMap Vertical = new(true);

    private IdentityCodeMap(bool isVertical) => IsVertical = isVertical;

    public override uint ReadCode(ReadOnlySpan<byte> text, ref int position, out int length)
    {
        length = text.Length - position >= 2 ? 2 : 1;
        var code = length == 2 ? (uint)((text[position] << 8) | text[position + 1]) : text[position];
        position += length;
        return code;
    }

    public override int Cid(uint code, int length) => length == 2 ? (int)code : 0;
}
