namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

internal enum CMapToken
{
    End,
    Hex,
    Number,
    Name,
    Word,
    ArrayStart,
    ArrayEnd,
    Other,
}

/// <summary>The tokens of a CMap stream, made for maps of thousands of entries: nothing is allocated.</summary>
internal ref struct CMapScanner(ReadOnlySpan<byte> bytes)
{
    private const int MaxHexBytes = 512;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;
    private HexBytes _hex;

    /// <summary>Of a hexadecimal string: how many bytes it has.</summary>
    public int HexLength { get; private set; }

    /// <summary>Of a hexadecimal string: its last four bytes as a number; of a number: its value.</summary>
    public uint Value { get; private set; }

    /// <summary>Where the last token began; setting it reads the token again.</summary>
    public int TokenStart { get; private set; }

    /// <summary>The characters of a name (without slash) or word.</summary>
    public ReadOnlySpan<byte> Characters { get; private set; }

    public void Rewind() => _position = TokenStart;

    /// <summary>The bytes of a hexadecimal string as UTF-16BE; a single byte is one unit, zero units behind the first are padding.</summary>
    public readonly int Units(Span<char> units)
    {
        var count = 0;
        if (HexLength == 1)
        {
            units[count++] = (char)_hex[0];
        }

        for (var i = 0; i + 1 < HexLength && count < units.Length; i += 2)
        {
            units[count++] = (char)((_hex[i] << 8) | _hex[i + 1]);
        }

        while (count > 1 && units[count - 1] == 0)
        {
            count--;
        }

        return count;
    }

    public CMapToken Next()
    {
        SkipSpace();
        TokenStart = _position;
        if (_position >= _bytes.Length)
        {
            return CMapToken.End;
        }

        switch (_bytes[_position])
        {
            case (byte)'<' when _position + 1 < _bytes.Length && _bytes[_position + 1] == '<':
            case (byte)'>' when _position + 1 < _bytes.Length && _bytes[_position + 1] == '>':
                _position += 2;
                return CMapToken.Other;
            case (byte)'<':
                ReadHex();
                return CMapToken.Hex;
            case (byte)'[':
                _position++;
                return CMapToken.ArrayStart;
            case (byte)']':
                _position++;
                return CMapToken.ArrayEnd;
            case (byte)'(':
                SkipString();
                return CMapToken.Other;
            case (byte)'/':
                _position++;
                Characters = ReadRegular();
                return CMapToken.Name;
            default:
                Characters = ReadRegular();
                if (Characters.Length == 0)
                {
                    _position++;
                    return CMapToken.Other;
                }

                return TryNumber() ? CMapToken.Number : CMapToken.Word;
        }
    }

    private static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte value) => value is (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'(' or (byte)')' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    private void SkipSpace()
    {
        while (_position < _bytes.Length)
        {
            var value = _bytes[_position];
            if (value == '%')
            {
                var line = _bytes[_position..].IndexOfAny((byte)'\r', (byte)'\n');
                _position = line < 0 ? _bytes.Length : _position + line;
            }
            else if (!IsSpace(value))
            {
                return;
            }
            else
            {
                _position++;
            }
        }
    }

    private void ReadHex()
    {
        _position++;
        var value = 0u;
        int digits = 0, half = 0;
        while (_position < _bytes.Length)
        {
            int digit = _bytes[_position];
            digit = digit switch
            {
                >= '0' and <= '9' => digit - '0',
                >= 'a' and <= 'f' => digit - 'a' + 10,
                >= 'A' and <= 'F' => digit - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                if (_bytes[_position] == '>')
                {
                    _position++;
                    break;
                }

                if (!IsSpace(_bytes[_position]))
                {
                    break; // a string that was never closed
                }

                _position++;
                continue;
            }

            _position++;
            value = (value << 4) | (uint)digit;
            if ((digits & 1) == 0)
            {
                half = digit;
            }
            else if (digits / 2 < MaxHexBytes)
            {
                _hex[digits / 2] = (byte)((half << 4) | digit);
            }

            digits++;
        }

        if ((digits & 1) != 0 && digits / 2 < MaxHexBytes)
        {
            _hex[digits / 2] = (byte)half; // "<9>" is code 9, not 90: such strings are numbers here
        }

        HexLength = Math.Min((digits + 1) / 2, MaxHexBytes);
        Value = value;
    }

    private void SkipString()
    {
        var depth = 0;
        while (_position < _bytes.Length)
        {
            switch (_bytes[_position++])
            {
                case (byte)'\\':
                    _position++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return;
            }
        }
    }

    private ReadOnlySpan<byte> ReadRegular()
    {
        var start = _position;
        while (_position < _bytes.Length && !IsSpace(_bytes[_position]) && !IsDelimiter(_bytes[_position]))
        {
            _position++;
        }

        return _bytes[start.._position];
    }

    private bool TryNumber()
    {
        var value = 0u;
        foreach (var character in Characters)
        {
            if (character is < (byte)'0' or > (byte)'9' || value > 100_000_000)
            {
                return false;
            }

            value = (value * 10) + character - '0';
        }

        Value = value;
        return true;
    }

    [System.Runtime.CompilerServices.InlineArray(MaxHexBytes)]
    private struct HexBytes
    {
        private byte _first;
    }
}
