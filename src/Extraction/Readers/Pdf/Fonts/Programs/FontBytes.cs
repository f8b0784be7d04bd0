using System.Buffers.Binary;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts.Programs;

/// <summary>Big-endian numbers of a font program; what lies outside is zero.</summary>
internal readonly struct FontBytes(ReadOnlyMemory<byte> memory)
{
    public int Length => memory.Length;

    public ReadOnlySpan<byte> Span => memory.Span;

    public int U8(long at) => at >= 0 && at < memory.Length ? memory.Span[(int)at] : 0;

    public int U16(long at) => at >= 0 && at + 2 <= memory.Length ? BinaryPrimitives.ReadUInt16BigEndian(memory.Span[(int)at..]) : 0;

    public int I16(long at) => (short)U16(at);

    public uint U32(long at) => at >= 0 && at + 4 <= memory.Length ? BinaryPrimitives.ReadUInt32BigEndian(memory.Span[(int)at..]) : 0;

    /// <summary>An unsigned number of one to four bytes.</summary>
    public uint Sized(long at, int size)
    {
        var value = 0u;
        for (var i = 0; i < size; i++)
        {
            value = (value << 8) | (uint)U8(at + i);
        }

        return value;
    }

    /// <summary>The part from an offset on, cut to what there is.</summary>
    public FontBytes Slice(long at, long length)
    {
        var start = Math.Clamp(at, 0, memory.Length);
        return new FontBytes(memory.Slice((int)start, (int)Math.Clamp(length, 0, memory.Length - start)));
    }
}
