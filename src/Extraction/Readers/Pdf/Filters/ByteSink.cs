namespace LittleGiants.Extraction.Readers.Pdf.Filters;

/// <summary>A growing buffer with an end: what a filter writes to. Reused from stream to stream.</summary>
internal sealed class ByteSink
{
    private const int SmallestGrowth = 16 * 1024;

    /// <summary>Above this size it grows by four instead of two: every step leaves the old buffer to the garbage collector.</summary>
    private const int LargeFrom = 4 * 1024 * 1024;

    private byte[] _buffer = [];

    public int Length { get; private set; }

    /// <summary>Bytes that may be written; what is more is refused and sets <see cref="IsCut"/>.</summary>
    public int Limit { get; private set; }

    public bool IsCut { get; set; }

    public Span<byte> Written => _buffer.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, Length);

    /// <summary>Empties it for a stream of at most <paramref name="limit"/> bytes.</summary>
    public void Begin(int limit, int expected)
    {
        Length = 0;
        Limit = limit;
        IsCut = false;
        if (Math.Min(expected, limit) > _buffer.Length)
        {
            _buffer = new byte[Math.Min(Math.Max(expected, SmallestGrowth), limit)];
        }
    }

    /// <summary>Free room, at least one byte unless the limit is reached; tell what was used by <see cref="Advance"/>.</summary>
    public Span<byte> Free()
    {
        if (Length == _buffer.Length)
        {
            Grow(1);
        }

        return _buffer.AsSpan(Length, Math.Min(_buffer.Length, Limit) - Length);
    }

    public void Advance(int count) => Length += count;

    public void Truncate(int length) => Length = Math.Min(Length, length);

    /// <summary>Whether the byte had room.</summary>
    public bool Write(byte value)
    {
        if (Length == _buffer.Length)
        {
            Grow(1);
        }

        if (Length >= Limit)
        {
            IsCut = true;
            return false;
        }

        _buffer[Length++] = value;
        return true;
    }

    /// <summary>Whether all bytes had room; those that had are written.</summary>
    public bool Write(ReadOnlySpan<byte> bytes)
    {
        var room = EnsureRoom(bytes.Length);
        bytes[..room].CopyTo(_buffer.AsSpan(Length));
        Length += room;
        return room == bytes.Length;
    }

    /// <summary>Whether all repetitions had room; those that had are written.</summary>
    public bool Fill(byte value, int count)
    {
        var room = EnsureRoom(count);
        _buffer.AsSpan(Length, room).Fill(value);
        Length += room;
        return room == count;
    }

    /// <summary>Gives back memory above <paramref name="keep"/> bytes.</summary>
    public void Trim(int keep)
    {
        if (_buffer.Length > keep)
        {
            _buffer = [];
            Length = 0;
        }
    }

    private int EnsureRoom(int count)
    {
        if (count > _buffer.Length - Length)
        {
            Grow(count);
        }

        var room = Math.Min(count, Math.Min(_buffer.Length, Limit) - Length);
        IsCut |= room < count;
        return Math.Max(room, 0);
    }

    private void Grow(int count)
    {
        var wanted = Math.Max((long)Length + count, Math.Max(_buffer.Length * (_buffer.Length < LargeFrom ? 2L : 4L), SmallestGrowth));
        var size = (int)Math.Min(wanted, Math.Max(Limit, Length));
        if (size > _buffer.Length)
        {
            Array.Resize(ref _buffer, size);
        }
    }
}
