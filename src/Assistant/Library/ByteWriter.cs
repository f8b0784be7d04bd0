using System.Buffers;
using System.Text;

namespace LittleGiants.Assistant.Library;

/// <summary>Bytes that are written one after the other into a borrowed buffer, which grows.</summary>
internal sealed class ByteWriter(int capacity) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(64, capacity));

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    /// <summary>The whole buffer, for those who write into it themselves.</summary>
    public Span<byte> Space => _buffer;

    /// <summary>Seven bits a byte, the lowest first.</summary>
    public void WriteNumber(int number)
    {
        Reserve(ByteReader.LongestNumber);
        var value = unchecked((uint)number);
        for (; value >= 0x80; value >>= 7)
        {
            _buffer[Length++] = unchecked((byte)(value | 0x80));
        }

        _buffer[Length++] = (byte)value;
    }

    /// <summary>Small numbers of either sign stay short.</summary>
    public void WriteSigned(int number) => WriteNumber((number << 1) ^ (number >> 31));

    /// <summary>The next bytes, for the caller to fill at once.</summary>
    public Span<byte> Extend(int count)
    {
        Reserve(count);
        Length += count;
        return _buffer.AsSpan(Length - count, count);
    }

    /// <summary>The length in bytes, then the bytes.</summary>
    public void WritePart(ReadOnlySpan<byte> bytes)
    {
        WriteNumber(bytes.Length);
        Write(bytes);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>The length in bytes, then the text as UTF-8.</summary>
    public void WriteText(string text)
    {
        WriteNumber(Encoding.UTF8.GetByteCount(text));
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(Length));
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - Length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, Length + count));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
