using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Filters;

/// <summary>ASCII85 and ASCIIHex (ISO 32000 sections 7.4.2 and 7.4.3). Bytes outside their alphabets are passed over.</summary>
internal static class AsciiFilters
{
    public static void DecodeHex(ReadOnlySpan<byte> data, ByteSink sink)
    {
        var high = -1;
        foreach (var value in data)
        {
            if (value == '>')
            {
                break;
            }

            var digit = PdfCharacters.Hex(value);
            if (digit < 0)
            {
                continue;
            }

            if (high < 0)
            {
                high = digit;
            }
            else
            {
                if (!sink.Write((byte)((high << 4) | digit)))
                {
                    return;
                }

                high = -1;
            }
        }

        if (high >= 0)
        {
            sink.Write((byte)(high << 4));
        }
    }

    public static void Decode85(ReadOnlySpan<byte> data, ByteSink sink)
    {
        if (data.StartsWith("<~"u8))
        {
            data = data[2..];
        }

        Span<byte> group = stackalloc byte[4];
        uint tuple = 0;
        var count = 0;
        foreach (var value in data)
        {
            if (value == '~')
            {
                break;
            }

            if (value == 'z' && count == 0)
            {
                sink.Fill(0, 4);
                continue;
            }

            if (value is < (byte)'!' or > (byte)'u')
            {
                continue;
            }

            tuple = unchecked((tuple * 85) + (uint)(value - '!'));
            if (++count == 5)
            {
                System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(group, tuple);
                if (!sink.Write(group))
                {
                    return;
                }

                (tuple, count) = (0, 0);
            }
        }

        // A last group of n characters stands for n - 1 bytes.
        if (count > 1)
        {
            for (var i = count; i < 5; i++)
            {
                tuple = unchecked((tuple * 85) + 84);
            }

            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(group, tuple);
            sink.Write(group[..(count - 1)]);
        }
    }
}
