using LittleGiants.Extraction.Readers.Pdf.Security;

namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>Reads <c>n g obj … endobj</c> at an offset, and finds where streams end when their length is wrong.</summary>
internal sealed class IndirectObjectReader(ReadOnlyMemory<byte> bytes, int headerOffset, PdfObjectParser parser)
{
    private int _searchedFrom = int.MaxValue;
    private int _searchedTo;

    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>An offset as the file writes it; offsets count from the header or, with some writers, from the start of the file.</summary>
    /// <param name="number">The object that is expected there.</param>
    public IndirectObject? Read(int offset, int number, StandardSecurity? security)
    {
        var found = ReadAt((int)Math.Min((long)offset + headerOffset, int.MaxValue), number, security);
        return found is null && headerOffset > 0 ? ReadAt(offset, number, security) : found;
    }

    /// <summary>The same at a place counted from the start of the file; with no number, any object.</summary>
    public IndirectObject? ReadAt(int position, int? number, StandardSecurity? security)
    {
        if (position < 0 || position >= bytes.Length)
        {
            return null;
        }

        var lexer = new PdfLexer(bytes.Span, position);
        if (parser.Next(ref lexer) != PdfTokenKind.Number || !lexer.IsInteger || lexer.Number is < 0 or > int.MaxValue)
        {
            return null;
        }

        var own = (int)lexer.Number;
        if ((number is { } expected && own != expected) || parser.Next(ref lexer) != PdfTokenKind.Number || !lexer.IsInteger)
        {
            return null;
        }

        var generation = (int)Math.Clamp(lexer.Number, 0, ushort.MaxValue);
        if (parser.Next(ref lexer) != PdfTokenKind.Keyword || !lexer.Text.StartsWith("obj"u8))
        {
            return null;
        }

        lexer.Position = lexer.TokenStart + 3;
        ObjectCipher? cipher = security is null ? null : new ObjectCipher(security, own, generation);
        var value = parser.Parse(ref lexer, cipher);
        if (value is PdfDictionary dictionary)
        {
            parser.Next(ref lexer);
            if (lexer.Kind == PdfTokenKind.Keyword && lexer.Text.StartsWith("stream"u8))
            {
                value = MakeStream(dictionary, lexer.TokenStart + "stream".Length, own, generation);
            }
        }

        return new IndirectObject(own, generation, value);
    }

    private PdfStream MakeStream(PdfDictionary dictionary, int start, int number, int generation)
    {
        var data = bytes.Span;
        if (start < data.Length && data[start] == ' ')
        {
            // Blanks before the line end are met.
            var i = start;
            while (i < data.Length && data[i] == ' ')
            {
                i++;
            }

            start = i < data.Length && data[i] is (byte)'\r' or (byte)'\n' ? i : start;
        }

        if (start < data.Length && data[start] == '\r')
        {
            start++;
        }

        if (start < data.Length && data[start] == '\n')
        {
            start++;
        }

        var length = dictionary["Length"] is PdfNumber { Value: >= 0 } given ? given.AsInt : -1;
        if (length < 0 || length > data.Length - start || !EndsAt(data, start + length))
        {
            length = FindEnd(data, start) - start;
        }

        return new PdfStream(dictionary, bytes.Slice(start, length)) { ObjectNumber = number, Generation = generation };
    }

    private static bool EndsAt(ReadOnlySpan<byte> data, int position)
    {
        var i = position;
        while (i < data.Length && PdfCharacters.IsWhiteSpace(data[i]))
        {
            i++;
        }

        return data[i..].StartsWith("endstream"u8) || data[i..].StartsWith("endobj"u8);
    }

    private int FindEnd(ReadOnlySpan<byte> data, int start)
    {
        var end = SearchEnd(data, start);
        if (end == data.Length)
        {
            return end;
        }

        if (end > start && data[end - 1] == '\n')
        {
            end--;
        }

        if (end > start && data[end - 1] == '\r')
        {
            end--;
        }

        return end;
    }

    /// <summary>The next <c>endstream</c>. What was searched once is not searched again: a hostile file has streams without end by the thousand.</summary>
    private int SearchEnd(ReadOnlySpan<byte> data, int start)
    {
        if (start >= _searchedFrom && start <= _searchedTo)
        {
            return _searchedTo;
        }

        var stop = start < _searchedFrom && _searchedFrom < data.Length ? Math.Min(_searchedFrom + "endstream".Length, data.Length) : data.Length;
        var found = data[start..stop].IndexOf("endstream"u8);
        if (found >= 0)
        {
            (_searchedFrom, _searchedTo) = (start, start + found);
        }
        else if (stop < data.Length)
        {
            _searchedFrom = start;
        }
        else
        {
            (_searchedFrom, _searchedTo) = (start, data.Length);
        }

        return _searchedTo;
    }
}
