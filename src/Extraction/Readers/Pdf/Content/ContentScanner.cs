using System.Buffers;
using System.Runtime.CompilerServices;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>Cuts a content stream into operators with their operands, without allocating. Garbage between them is skipped.</summary>
internal ref partial struct ContentScanner(ReadOnlySpan<byte> stream, OperandStack operands)
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
