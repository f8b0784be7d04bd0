using System.Runtime.CompilerServices;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <content>Names and strings, rewritten into the scratch where they hold escapes.</content>
internal ref partial struct ContentScanner
{
    private void ReadName()
    {
        var begin = ++_position;
        var escaped = false;
        while (_position < _stream.Length && (Classes[_stream[_position]] & (White | Delimiter)) == 0)
        {
            escaped |= _stream[_position] == '#';
            _position++;
        }

        if (!escaped)
        {
            _operands.Push(OperandKind.Name, begin, _position - begin, unescaped: false);
            return;
        }

        var at = _operands.ScratchLength;
        for (var i = begin; i < _position; i++)
        {
            if (_stream[i] == '#' && i + 2 < _position && HexValue(_stream[i + 1]) is >= 0 and var high && HexValue(_stream[i + 2]) is >= 0 and var low)
            {
                _operands.AddScratch((byte)((high << 4) | low));
                i += 2;
            }
            else
            {
                _operands.AddScratch(_stream[i]);
            }
        }

        _operands.Push(OperandKind.Name, at, _operands.ScratchLength - at, unescaped: true);
    }

    private void ReadLiteralString()
    {
        var begin = ++_position;
        var stop = _stream[begin..].IndexOfAny(StringStops);
        if (stop >= 0 && _stream[begin + stop] == ')')
        {
            _position = begin + stop + 1;
            _operands.Push(OperandKind.String, begin, stop, unescaped: false);
            return;
        }

        var at = _operands.ScratchLength;
        var depth = 1;
        while (_position < _stream.Length)
        {
            var value = _stream[_position++];
            if (value == '\\')
            {
                ReadEscape();
                continue;
            }

            if (value == '(')
            {
                depth++;
            }
            else if (value == ')' && --depth == 0)
            {
                break;
            }
            else if (value == '\r')
            {
                // Any end of line inside a string counts as one line feed.
                if (_position < _stream.Length && _stream[_position] == '\n')
                {
                    _position++;
                }

                value = (byte)'\n';
            }

            _operands.AddScratch(value);
        }

        _operands.Push(OperandKind.String, at, _operands.ScratchLength - at, unescaped: true);
    }

    private void ReadEscape()
    {
        if (_position >= _stream.Length)
        {
            return;
        }

        var value = _stream[_position++];
        switch ((char)value)
        {
            case 'n':
                _operands.AddScratch((byte)'\n');
                break;
            case 'r':
                _operands.AddScratch((byte)'\r');
                break;
            case 't':
                _operands.AddScratch((byte)'\t');
                break;
            case 'b':
                _operands.AddScratch((byte)'\b');
                break;
            case 'f':
                _operands.AddScratch((byte)'\f');
                break;
            case '\n':
                break;
            case '\r':
                if (_position < _stream.Length && _stream[_position] == '\n')
                {
                    _position++;
                }

                break;
            case >= '0' and <= '7':
                var code = value - '0';
                for (var i = 0; i < 2 && _position < _stream.Length && _stream[_position] is >= (byte)'0' and <= (byte)'7'; i++)
                {
                    code = (code << 3) | (_stream[_position++] - '0');
                }

                _operands.AddScratch((byte)code);
                break;
            default:
                _operands.AddScratch(value);
                break;
        }
    }

    private void ReadHexString()
    {
        _position++;
        var at = _operands.ScratchLength;
        var pending = -1;
        while (_position < _stream.Length)
        {
            var value = _stream[_position++];
            if (value == '>')
            {
                break;
            }

            var nibble = HexValue(value);
            if (nibble < 0)
            {
                continue;
            }

            if (pending < 0)
            {
                pending = nibble;
            }
            else
            {
                _operands.AddScratch((byte)((pending << 4) | nibble));
                pending = -1;
            }
        }

        if (pending >= 0)
        {
            _operands.AddScratch((byte)(pending << 4));
        }

        _operands.Push(OperandKind.String, at, _operands.ScratchLength - at, unescaped: true);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HexValue(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        _ => -1,
    };
}
