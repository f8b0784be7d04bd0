namespace LittleGiants.Extraction.Readers.Pdf.Filters;

/// <summary>LZW with codes of 9 to 12 bits (ISO 32000 section 7.4.4).</summary>
internal static class LzwFilter
{
    private const int ClearCode = 256;
    private const int EndCode = 257;
    private const int FirstFree = 258;
    private const int FirstWidth = 9;
    private const int LastWidth = 12;
    private const int TableSize = 1 << LastWidth;

    /// <param name="earlyChange">1 when codes grow one code earlier than they need to (the default), else 0.</param>
    /// <returns>Whether the stream was whole.</returns>
    public static bool Decode(ReadOnlySpan<byte> data, ByteSink sink, int earlyChange)
    {
        Span<short> prefix = stackalloc short[TableSize];
        Span<byte> suffix = stackalloc byte[TableSize];
        Span<byte> text = stackalloc byte[TableSize];
        var next = FirstFree;
        var width = FirstWidth;
        var previous = -1;
        byte first = 0;
        uint bits = 0;
        var bitCount = 0;

        foreach (var value in data)
        {
            bits = (bits << 8) | value;
            bitCount += 8;
            if (bitCount < width)
            {
                continue;
            }

            bitCount -= width;
            var code = (int)(bits >> bitCount) & ((1 << width) - 1);
            if (code == EndCode)
            {
                return true;
            }

            if (code == ClearCode)
            {
                next = FirstFree;
                width = FirstWidth;
                previous = -1;
                continue;
            }

            if (code > next || (code == next && previous < 0) || (code >= FirstFree && previous < 0))
            {
                return false;
            }

            // The code's text is found from its end; a code just being made is the previous text and its first byte.
            var start = TableSize;
            var walk = code;
            if (code == next)
            {
                text[--start] = first;
                walk = previous;
            }

            while (walk >= FirstFree && start > 1)
            {
                text[--start] = suffix[walk];
                walk = prefix[walk];
            }

            first = (byte)walk;
            text[--start] = first;
            if (!sink.Write(text[start..]))
            {
                return false;
            }

            if (previous >= 0 && next < TableSize)
            {
                prefix[next] = (short)previous;
                suffix[next] = first;
                next++;
            }

            previous = code;
            while (width < LastWidth && next + earlyChange >= 1 << width)
            {
                width++;
            }
        }

        return false;
    }
}
