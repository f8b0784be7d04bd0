using LittleGiants.Extraction.Readers.Pdf.Security;

namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>Makes objects of tokens, for files and for the dictionaries inside content streams. Bad syntax gives what can be understood of it.</summary>
internal sealed class PdfObjectParser(PdfNamePool names, IPdfResolver? resolver, PdfLimits limits)
{
    /// <summary>Whole numbers below this share their objects.</summary>
    private const int SharedNumbers = 1024;

    private static readonly PdfBoolean True = new(true);
    private static readonly PdfBoolean False = new(false);
    private static readonly PdfNumber[] Shared = MakeShared();

    private readonly List<PdfObject> _stack = [];

    /// <summary>How much source was read, in bytes.</summary>
    public long ParsedBytes { get; private set; }

    /// <summary>Whether the limit on <see cref="ParsedBytes"/> is reached: every further object is null.</summary>
    public bool IsExhausted => ParsedBytes > limits.MaxParsedBytes;

    /// <summary>Reads the next object; the null object for a stray keyword, which is then not read over, and at the end.</summary>
    /// <param name="cipher">Decrypts the strings of the object; null when they are not encrypted.</param>
    public PdfObject Parse(ref PdfLexer lexer, ObjectCipher? cipher = null)
    {
        Next(ref lexer);
        return ParseCurrent(ref lexer, cipher);
    }

    /// <summary>Reads a token on the parser's account; the end when the limit is reached.</summary>
    public PdfTokenKind Next(ref PdfLexer lexer)
    {
        if (IsExhausted)
        {
            lexer.Position = lexer.Data.Length;
        }

        var start = lexer.Position;
        var kind = lexer.Next();
        ParsedBytes += lexer.Position - start;
        return kind;
    }

    /// <summary>The same, when the object's first token was read already.</summary>
    public PdfObject ParseCurrent(ref PdfLexer lexer, ObjectCipher? cipher = null)
    {
        if (IsExhausted)
        {
            return PdfNull.Instance;
        }

        var floor = _stack.Count;
        var start = lexer.Position;
        try
        {
            switch (lexer.Kind)
            {
                case PdfTokenKind.Number when lexer.IsInteger:
                    return ParseReference(ref lexer) ?? (PdfObject)MakeNumber(lexer);
                case PdfTokenKind.Keyword when SimpleKeyword(lexer) is null:
                    lexer.Position = lexer.TokenStart;
                    return PdfNull.Instance;
                default:
                    return ParseToken(ref lexer, cipher, 0);
            }
        }
        finally
        {
            _stack.RemoveRange(floor, _stack.Count - floor);
            ParsedBytes += Math.Max(0, lexer.Position - start);
        }
    }

    private static PdfReference? ParseReference(ref PdfLexer lexer)
    {
        var ahead = lexer;
        if (lexer.Number is < 0 or > int.MaxValue || ahead.Next() != PdfTokenKind.Number || !ahead.IsInteger)
        {
            return null;
        }

        var generation = ahead.Number;
        if (ahead.Next() != PdfTokenKind.Keyword || ahead.Keyword != 'R' || generation is < 0 or > int.MaxValue)
        {
            return null;
        }

        var reference = new PdfReference((int)lexer.Number, (int)generation);
        lexer = ahead;
        return reference;
    }

    private PdfObject ParseToken(ref PdfLexer lexer, ObjectCipher? cipher, int depth)
    {
        switch (lexer.Kind)
        {
            case PdfTokenKind.Number:
                return MakeNumber(lexer);
            case PdfTokenKind.Name:
                return names.Get(lexer.Text);
            case PdfTokenKind.String or PdfTokenKind.HexString:
                var bytes = lexer.ToStringBytes();
                return new PdfString(cipher is { } scope ? scope.DecryptString(bytes) : bytes);
            case PdfTokenKind.ArrayStart when depth < limits.MaxNesting:
                return ParseArray(ref lexer, cipher, depth + 1);
            case PdfTokenKind.DictionaryStart when depth < limits.MaxNesting:
                return ParseDictionary(ref lexer, cipher, depth + 1);
            case PdfTokenKind.Keyword:
                return SimpleKeyword(lexer) ?? PdfNull.Instance;
            default:
                return PdfNull.Instance;
        }
    }

    private PdfArray ParseArray(ref PdfLexer lexer, ObjectCipher? cipher, int depth)
    {
        var floor = _stack.Count;
        ParseItems(ref lexer, cipher, depth, floor, PdfTokenKind.ArrayEnd);
        var items = new PdfObject[_stack.Count - floor];
        _stack.CopyTo(floor, items, 0, items.Length);
        _stack.RemoveRange(floor, items.Length);
        return new PdfArray(items, resolver);
    }

    private PdfDictionary ParseDictionary(ref PdfLexer lexer, ObjectCipher? cipher, int depth)
    {
        var floor = _stack.Count;
        ParseItems(ref lexer, cipher, depth, floor, PdfTokenKind.DictionaryEnd);
        var entries = new Dictionary<string, PdfObject>((_stack.Count - floor) / 2, StringComparer.Ordinal);
        var i = floor;
        while (i < _stack.Count)
        {
            if (_stack[i++] is not PdfName key)
            {
                continue;
            }

            var value = i < _stack.Count ? _stack[i++] : PdfNull.Instance;
            if (value is not PdfNull)
            {
                entries[key.Value] = value;
            }
        }

        _stack.RemoveRange(floor, _stack.Count - floor);
        return new PdfDictionary(entries, resolver);
    }

    /// <summary>Puts the items up to the closing token on the stack; a keyword that can only stand outside ends them too.</summary>
    private void ParseItems(ref PdfLexer lexer, ObjectCipher? cipher, int depth, int floor, PdfTokenKind close)
    {
        while (true)
        {
            var kind = lexer.Next();
            if (kind == close || kind == PdfTokenKind.End)
            {
                return;
            }

            if (kind is PdfTokenKind.ArrayEnd)
            {
                continue;
            }

            if (kind == PdfTokenKind.DictionaryEnd || (kind == PdfTokenKind.Keyword && IsOutside(lexer)))
            {
                lexer.Position = lexer.TokenStart;
                return;
            }

            if (kind == PdfTokenKind.Keyword && lexer.Keyword == 'R')
            {
                MakeReference(floor);
            }
            else if (_stack.Count - floor < limits.MaxItems)
            {
                _stack.Add(ParseToken(ref lexer, cipher, depth));
            }
        }
    }

    private void MakeReference(int floor)
    {
        var count = _stack.Count;
        if (count - floor >= 2 && _stack[count - 2] is PdfNumber { Value: >= 0 } number && _stack[count - 1] is PdfNumber generation)
        {
            _stack.RemoveAt(count - 1);
            _stack[count - 2] = new PdfReference(number.AsInt, generation.AsInt);
        }
    }

    private static bool IsOutside(in PdfLexer lexer) =>
        lexer.IsKeyword("endobj"u8) || lexer.IsKeyword("stream"u8) || lexer.IsKeyword("endstream"u8) || lexer.IsKeyword("obj"u8)
        || lexer.IsKeyword("xref"u8) || lexer.IsKeyword("trailer"u8) || lexer.IsKeyword("startxref"u8);

    private static PdfObject? SimpleKeyword(in PdfLexer lexer) =>
        lexer.IsKeyword("true"u8) ? True : lexer.IsKeyword("false"u8) ? False : lexer.IsKeyword("null"u8) ? PdfNull.Instance : null;

    private static PdfNumber MakeNumber(in PdfLexer lexer)
    {
        var value = lexer.Number;
        var whole = (int)value;
        return (uint)whole < SharedNumbers && whole == value ? Shared[whole] : new PdfNumber(value);
    }

    private static PdfNumber[] MakeShared()
    {
        var numbers = new PdfNumber[SharedNumbers];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = new PdfNumber(i);
        }

        return numbers;
    }
}
