namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <content>Numbers, and the data of inline images.</content>
internal ref partial struct ContentScanner
{
    private const long MaxWhole = 100_000_000_000_000_000;

    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Skips the data of an inline image, from behind ID to behind EI.</summary>
    /// <param name="length">The data's length when the image's dictionary tells it, or -1.</param>
    public void SkipInlineImage(int length)
    {
        var stream = _stream;
        var from = Math.Min(_position + 1, stream.Length);
        if (length >= 0 && length <= stream.Length - from)
        {
            var end = from + length;
            while (end < stream.Length && Classes[stream[end]] == White)
            {
                end++;
            }

            if (IsEndOfImage(stream, end))
            {
                _position = end + 2;
                return;
            }
        }

        for (var search = from; search < stream.Length;)
        {
            var found = stream[search..].IndexOf("EI"u8);
            if (found < 0)
            {
                break;
            }

            var at = search + found;
            if ((at == from || Classes[stream[at - 1]] == White) && IsEndOfImage(stream, at))
            {
                _position = at + 2;
                return;
            }

            search = at + 2;
        }

        _position = stream.Length;
    }

    /// <summary>Whether EI stands here and plain operators, not image data, follow.</summary>
    private static bool IsEndOfImage(ReadOnlySpan<byte> stream, int at)
    {
        const int looked = 12;
        if (at + 2 > stream.Length || stream[at] != 'E' || stream[at + 1] != 'I')
        {
            return false;
        }

        var rest = stream.Slice(at + 2, Math.Min(looked, stream.Length - at - 2));
        if (rest.Length > 0 && Classes[rest[0]] != White)
        {
            return false;
        }

        foreach (var value in rest)
        {
            if (value > 0x7E || (value < ' ' && Classes[value] != White))
            {
                return false;
            }
        }

        return true;
    }

    private void ReadNumber()
    {
        var stream = _stream;
        var position = _position;
        var negative = false;
        while (position < stream.Length && stream[position] is (byte)'-' or (byte)'+')
        {
            negative |= stream[position] == '-';
            position++;
        }

        long whole = 0;
        var begin = position;
        uint digit;
        while (position < stream.Length && (digit = (uint)stream[position] - '0') <= 9)
        {
            whole = whole < MaxWhole ? (whole * 10) + digit : whole;
            position++;
        }

        double value = whole;
        var digits = position - begin;
        if (position < stream.Length && stream[position] == '.')
        {
            position++;
            long fraction = 0;
            var scale = 0;
            while (position < stream.Length && (digit = (uint)stream[position] - '0') <= 9)
            {
                if (scale < Powers.Length - 1)
                {
                    fraction = (fraction * 10) + digit;
                    scale++;
                }

                digits++;
                position++;
            }

            if (scale > 0)
            {
                value += fraction / Powers[scale];
            }
        }

        // A sign inside ("12-5", written by a broken producer) ends the number and its rest is dropped.
        while (position < stream.Length && stream[position] == '-' && digits > 0)
        {
            position++;
            while (position < stream.Length && (Classes[stream[position]] & (Digit | NumberStart)) != 0)
            {
                position++;
            }
        }

        _position = position;
        if (digits > 0 || position == stream.Length || (Classes[stream[position]] & (White | Delimiter)) != 0)
        {
            _operands.Push(negative ? -value : value);
        }
    }
}
