using System.Buffers;
using System.Runtime.CompilerServices;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>Cuts a content stream into operators with their operands, without allocating. Garbage between them is skipped.</summary>
internal ref struct ContentScanner(ReadOnlySpan<byte> stream, OperandStack operands)
{
    private static readonly byte[] Classes = CharacterClasses();
    private static readonly SearchValues<byte> StringStops = SearchValues.Create("()\\\r"u8);

    private const byte White = 1;
    private const byte Delimiter = 2;
    private const byte NumberStart = 4;
    private const byte Digit = 8;

    private readonly ReadOnlySpan<byte> _stream = stream;
    private readonly OperandStack _operands = operands;
    private int _position;

    public readonly int Position => _position;

    /// <summary>The bytes of a string or name operand; good until the next operator is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ReadOnlySpan<byte> Bytes(in Operand operand) =>
        (operand.IsUnescaped ? _operands.Scratch : _stream).Slice(operand.Start, operand.Length);

    /// <summary>Reads up to and including the next operator; its operands stand in the stack then.</summary>
    /// <returns>The operator's first four bytes, the first one lowest (see <see cref="ContentOperator"/>); 0 at the end of the stream.</returns>
    public uint Next()
    {
        _operands.Clear();
        var stream = _stream;
        ref var classes = ref Classes[0];
        while ((uint)_position < (uint)stream.Length)
        {
            var start = stream[_position];
            var kind = Unsafe.Add(ref classes, start);
            if (kind == White)
            {
                _position++;
            }
            else if ((kind & (NumberStart | Digit)) != 0)
            {
                ReadNumber();
            }
            else if (kind == Delimiter)
            {
                ReadDelimited(start);
            }
            else
            {
                var begin = _position;
                uint packed = 0;
                do
                {
                    var index = _position - begin;
                    if (index < 4)
                    {
                        packed |= (uint)stream[_position] << (8 * index);
                    }

                    _position++;
                }
                while (_position < stream.Length && (Unsafe.Add(ref classes, stream[_position]) & (White | Delimiter)) == 0);

                if (packed is ContentOperator.True or ContentOperator.False or ContentOperator.Null)
                {
                    _operands.Push(OperandKind.Other);
                    continue;
                }

                return packed;
            }
        }

        return 0;
    }

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

    private const long MaxWhole = 100_000_000_000_000_000;

    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    private void ReadDelimited(byte start)
    {
        var next = _position + 1 < _stream.Length ? _stream[_position + 1] : (byte)0;
        switch ((char)start)
        {
            case '(':
                ReadLiteralString();
                break;
            case '/':
                ReadName();
                break;
            case '<' when next == '<':
                _position += 2;
                _operands.Push(OperandKind.DictionaryStart);
                break;
            case '<':
                ReadHexString();
                break;
            case '>' when next == '>':
                _position += 2;
                _operands.Push(OperandKind.DictionaryEnd);
                break;
            case '[':
                _position++;
                _operands.Push(OperandKind.ArrayStart);
                break;
            case ']':
                _position++;
                _operands.Push(OperandKind.ArrayEnd);
                break;
            case '%':
                var end = _stream[_position..].IndexOfAny((byte)'\r', (byte)'\n');
                _position = end < 0 ? _stream.Length : _position + end;
                break;
            default:
                _position++;
                break;
        }
    }

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

    private static byte[] CharacterClasses()
    {
        var classes = new byte[256];
        foreach (var value in "\0\t\n\f\r "u8)
        {
            classes[value] = White;
        }

        foreach (var value in "()<>[]{}/%"u8)
        {
            classes[value] = Delimiter;
        }

        foreach (var value in "+-."u8)
        {
            classes[value] = NumberStart;
        }

        for (var value = '0'; value <= '9'; value++)
        {
            classes[value] = Digit;
        }

        return classes;
    }
}
