namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>Escapes of strings and names (ISO 32000 sections 7.3.4 and 7.3.5). What comes out is never longer than what goes in, save half a hexadecimal byte.</summary>
internal static class PdfStringDecoder
{
    public static int DecodeHex(ReadOnlySpan<byte> raw, Span<byte> destination)
    {
        var length = 0;
        var high = -1;
        foreach (var value in raw)
        {
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
                destination[length++] = (byte)((high << 4) | digit);
                high = -1;
            }
        }

        if (high >= 0)
        {
            destination[length++] = (byte)(high << 4);
        }

        return length;
    }

    public static int DecodeLiteral(ReadOnlySpan<byte> raw, Span<byte> destination)
    {
        var length = 0;
        var i = 0;
        while (i < raw.Length)
        {
            var value = raw[i++];
            if (value == '\r')
            {
                // An end of line of any kind stands for a line feed.
                i += i < raw.Length && raw[i] == '\n' ? 1 : 0;
                destination[length++] = (byte)'\n';
            }
            else if (value != '\\')
            {
                destination[length++] = value;
            }
            else if (i < raw.Length)
            {
                DecodeEscape(raw, ref i, destination, ref length);
            }
        }

        return length;
    }

    /// <summary>A name's text, one character for each byte.</summary>
    public static string DecodeName(ReadOnlySpan<byte> raw)
    {
        var buffer = raw.Length <= 256 ? stackalloc char[raw.Length] : new char[raw.Length];
        var length = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && PdfCharacters.Hex(raw[i + 1]) >= 0 && PdfCharacters.Hex(raw[i + 2]) >= 0)
            {
                buffer[length++] = (char)((PdfCharacters.Hex(raw[i + 1]) << 4) | PdfCharacters.Hex(raw[i + 2]));
                i += 2;
            }
            else
            {
                buffer[length++] = (char)raw[i];
            }
        }

        return new string(buffer[..length]);
    }

    private static void DecodeEscape(ReadOnlySpan<byte> raw, ref int i, Span<byte> destination, ref int length)
    {
        var value = raw[i++];
        switch (value)
        {
            case (byte)'n':
                destination[length++] = (byte)'\n';
                break;
            case (byte)'r':
                destination[length++] = (byte)'\r';
                break;
            case (byte)'t':
                destination[length++] = (byte)'\t';
                break;
            case (byte)'b':
                destination[length++] = (byte)'\b';
                break;
            case (byte)'f':
                destination[length++] = (byte)'\f';
                break;
            case (byte)'\n':
                break;
            case (byte)'\r':
                i += i < raw.Length && raw[i] == '\n' ? 1 : 0;
                break;
            case >= (byte)'0' and <= (byte)'7':
                var code = value - '0';
                for (var n = 1; n < 3 && i < raw.Length && raw[i] is >= (byte)'0' and <= (byte)'7'; n++)
                {
                    code = (code << 3) | (raw[i++] - '0');
                }

                destination[length++] = (byte)code;
                break;
            default:
                destination[length++] = value;
                break;
        }
    }
}
