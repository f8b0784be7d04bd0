using System.Runtime.CompilerServices;

namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>Cuts a file or a content stream into tokens without allocating. Never fails: garbage becomes keywords.</summary>
internal ref struct PdfLexer(ReadOnlySpan<byte> data, int position = 0)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _position = Math.Clamp(position, 0, data.Length);
    private int _start;
    private int _textStart;
    private int _textEnd;

    /// <summary>The data that is read.</summary>
    public readonly ReadOnlySpan<byte> Data => _data;

    /// <summary>Behind the token that was read last.</summary>
    public int Position
    {
        readonly get => _position;
        set => _position = Math.Clamp(value, 0, _data.Length);
    }

    /// <summary>Where the token that was read last begins.</summary>
    public readonly int TokenStart => _start;

    public PdfTokenKind Kind { get; private set; }

    /// <summary>The value of a number token.</summary>
    public double Number { get; private set; }

    /// <summary>Whether the number token was written without a point or an exponent.</summary>
    public bool IsInteger { get; private set; }

    /// <summary>Whether a string's or a name's bytes are those of <see cref="Text"/>: no escapes, no line ends to change.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>The bytes of a keyword, of a name without its slash, or between a string's delimiters (raw).</summary>
    public readonly ReadOnlySpan<byte> Text => _data[_textStart.._textEnd];

    /// <summary>A keyword of up to eight bytes as one number, its first byte lowest; 0 when it is longer. See <see cref="Pack"/>.</summary>
    public ulong Keyword { get; private set; }

    /// <summary>The number that <see cref="Keyword"/> has for this word.</summary>
    public static ulong Pack(ReadOnlySpan<byte> word)
    {
        if (word.Length > sizeof(ulong))
        {
            return 0;
        }

        ulong packed = 0;
        for (var i = 0; i < word.Length; i++)
        {
            packed |= (ulong)word[i] << (i * 8);
        }

        return packed;
    }

    /// <summary>Whether the token just read is this keyword.</summary>
    public readonly bool IsKeyword(ReadOnlySpan<byte> word) => Kind == PdfTokenKind.Keyword && Text.SequenceEqual(word);

    /// <summary>Reads the next token; comments and white space are passed over.</summary>
    public PdfTokenKind Next()
    {
        SkipWhiteSpace();
        _start = _position;
        if (_position >= _data.Length)
        {
            return Kind = PdfTokenKind.End;
        }

        var value = _data[_position];
        if ((uint)(value - '0') <= 9 || value is (byte)'-' or (byte)'.' or (byte)'+')
        {
            return Kind = ReadNumber();
        }

        switch (value)
        {
            case (byte)'/':
                return Kind = ReadName();
            case (byte)'(':
                return Kind = ReadLiteralString();
            case (byte)'[':
                _position++;
                return Kind = PdfTokenKind.ArrayStart;
            case (byte)']':
                _position++;
                return Kind = PdfTokenKind.ArrayEnd;
            case (byte)'<':
                if (_position + 1 < _data.Length && _data[_position + 1] == '<')
                {
                    _position += 2;
                    return Kind = PdfTokenKind.DictionaryStart;
                }

                return Kind = ReadHexString();
            case (byte)'>':
                if (_position + 1 < _data.Length && _data[_position + 1] == '>')
                {
                    _position += 2;
                    return Kind = PdfTokenKind.DictionaryEnd;
                }

                return Kind = ReadDelimiterAsKeyword();
            case (byte)')' or (byte)'{' or (byte)'}':
                return Kind = ReadDelimiterAsKeyword();
            default:
                return Kind = ReadKeyword();
        }
    }

    /// <summary>Writes the bytes of the string token just read; <paramref name="destination"/> must be as long as <see cref="Text"/>.</summary>
    /// <returns>How many bytes were written.</returns>
    public readonly int DecodeString(Span<byte> destination)
    {
        var raw = Text;
        if (Kind == PdfTokenKind.HexString)
        {
            return PdfStringDecoder.DecodeHex(raw, destination);
        }

        if (IsPlain)
        {
            raw.CopyTo(destination);
            return raw.Length;
        }

        return PdfStringDecoder.DecodeLiteral(raw, destination);
    }

    /// <summary>The bytes of the string token just read, in an array of their own.</summary>
    public readonly byte[] ToStringBytes()
    {
        var raw = Text;
        if (IsPlain)
        {
            return raw.ToArray();
        }

        var buffer = new byte[raw.Length];
        var length = DecodeString(buffer);
        return length == buffer.Length ? buffer : buffer[..length];
    }

    /// <summary>To be called after the keyword <c>ID</c>: gives the image's bytes and goes behind its <c>EI</c>.</summary>
    /// <param name="knownLength">The length of the data when the dictionary gives it (PDF 2.0's <c>L</c>); 0 when not.</param>
    public ReadOnlySpan<byte> ReadInlineImage(int knownLength = 0)
    {
        var start = Math.Min(_position + 1, _data.Length);
        var end = InlineImageEnd.Find(_data, start, knownLength, out var next);
        _position = next;
        return _data[start..end];
    }

    public void SkipWhiteSpace()
    {
        var classes = PdfCharacters.Classes;
        var data = _data;
        var i = _position;
        while (i < data.Length)
        {
            var value = data[i];
            if (classes[value] == PdfCharacters.WhiteSpace)
            {
                i++;
            }
            else if (value == '%')
            {
                var end = data[i..].IndexOfAny((byte)'\r', (byte)'\n');
                i = end < 0 ? data.Length : i + end;
            }
            else
            {
                break;
            }
        }

        _position = i;
    }

    private PdfTokenKind ReadNumber()
    {
        _position = PdfNumberReader.Read(_data, _position, out var value, out var isInteger);
        Number = value;
        IsInteger = isInteger;
        return PdfTokenKind.Number;
    }

    private PdfTokenKind ReadName()
    {
        var classes = PdfCharacters.Classes;
        var data = _data;
        var i = _position + 1;
        _textStart = i;
        var plain = true;
        while (i < data.Length)
        {
            var value = data[i];
            if (classes[value] != PdfCharacters.Regular)
            {
                break;
            }

            plain &= value != '#';
            i++;
        }

        IsPlain = plain;
        _textEnd = i;
        _position = i;
        return PdfTokenKind.Name;
    }

    private PdfTokenKind ReadLiteralString()
    {
        var data = _data;
        var i = _position + 1;
        _textStart = i;
        IsPlain = true;
        var depth = 1;
        while (true)
        {
            var step = i < data.Length ? data[i..].IndexOfAny("()\\\r"u8) : -1;
            if (step < 0)
            {
                _textEnd = data.Length;
                _position = data.Length;
                return PdfTokenKind.String;
            }

            i += step;
            switch (data[i])
            {
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')':
                    if (--depth == 0)
                    {
                        _textEnd = i;
                        _position = i + 1;
                        return PdfTokenKind.String;
                    }

                    break;
                case (byte)'\\':
                    IsPlain = false;
                    i++;
                    break;
                default:
                    IsPlain = false;
                    break;
            }

            i++;
        }
    }

    private PdfTokenKind ReadHexString()
    {
        _textStart = _position + 1;
        IsPlain = false;
        var end = _data[_textStart..].IndexOf((byte)'>');
        _textEnd = end < 0 ? _data.Length : _textStart + end;
        _position = Math.Min(_textEnd + 1, _data.Length);
        return PdfTokenKind.HexString;
    }

    private PdfTokenKind ReadDelimiterAsKeyword()
    {
        _textStart = _position;
        _textEnd = ++_position;
        Keyword = _data[_textStart];
        return PdfTokenKind.Keyword;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PdfTokenKind ReadKeyword()
    {
        var classes = PdfCharacters.Classes;
        var data = _data;
        var i = _position;
        _textStart = i;
        ulong packed = 0;
        var shift = 0;
        while (i < data.Length && classes[data[i]] == PdfCharacters.Regular)
        {
            packed |= shift < 64 ? (ulong)data[i] << shift : 0;
            shift += 8;
            i++;
        }

        Keyword = shift <= 64 ? packed : 0;
        _textEnd = i;
        _position = i;
        return PdfTokenKind.Keyword;
    }
}
