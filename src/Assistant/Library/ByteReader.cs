namespace LittleGiants.Assistant.Library;

/// <summary>Reads what a <see cref="ByteWriter"/> wrote.</summary>
/// <exception cref="InvalidDataException">From each of its readers: the bytes are damaged.</exception>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>Bytes of a number at most.</summary>
    public const int LongestNumber = 5;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>Bytes that are not read yet.</summary>
    public readonly int Left => _bytes.Length - _at;

    public static InvalidDataException Damaged() => new("The stored page is damaged.");

    /// <summary>The number of either sign that was written as a small one without.</summary>
    public static int Signed(uint number) => (int)(number >> 1) ^ -(int)(number & 1);

    public int ReadNumber()
    {
        uint value = 0;
        for (var shift = 0; shift < 7 * LongestNumber && _at < _bytes.Length; shift += 7)
        {
            var next = _bytes[_at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return unchecked((int)value);
            }
        }

        throw Damaged();
    }

    public int ReadSigned() => Signed(unchecked((uint)ReadNumber()));

    public ReadOnlySpan<byte> Read(int length)
    {
        if (length < 0 || length > Left)
        {
            throw Damaged();
        }

        _at += length;
        return _bytes.Slice(_at - length, length);
    }

    /// <summary>Bytes behind their length.</summary>
    public ReadOnlySpan<byte> ReadPart() => Read(ReadNumber());
}
