namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>Reads the chain of cross-reference sections from the newest to the oldest: tables, streams and both in one (hybrid).</summary>
internal sealed class XrefReader(IndirectObjectReader objects, int headerOffset, PdfObjectParser parser, PdfLimits limits, Func<PdfStream, ReadOnlyMemory<byte>> decode)
{
    /// <summary>Bytes at the end of the file in which <c>startxref</c> is looked for.</summary>
    private const int TailLength = 2048;

    /// <summary>The generation of the first free entry.</summary>
    private const int FirstFreeGeneration = 65535;

    private readonly HashSet<int> _visited = [];
    private long _tableBytes;

    /// <summary>The newest trailer; null until a section was read.</summary>
    public PdfDictionary? Trailer { get; private set; }

    /// <summary>Whether the whole chain was sound.</summary>
    public bool Read(XrefTable table)
    {
        var offset = FindStart();
        var sections = 0;
        while (offset > 0)
        {
            if (!_visited.Add(offset))
            {
                return true;
            }

            if (++sections > limits.MaxXrefSections)
            {
                return false;
            }

            var trailer = ReadSection(offset + headerOffset, table)
                ?? (headerOffset > 0 ? ReadSection(offset, table) : null);
            if (trailer is null)
            {
                return false;
            }

            Trailer ??= trailer;
            offset = trailer["Prev"] is PdfNumber prev ? prev.AsInt : 0;
        }

        return Trailer is not null;
    }

    private int FindStart()
    {
        var data = objects.Bytes.Span;
        var tail = Math.Max(0, data.Length - TailLength);
        var found = data[tail..].LastIndexOf("startxref"u8);
        if (found < 0)
        {
            return -1;
        }

        var lexer = new PdfLexer(data, tail + found + "startxref".Length);
        return lexer.Next() == PdfTokenKind.Number && lexer.Number is > 0 and < int.MaxValue ? (int)lexer.Number : -1;
    }

    private PdfDictionary? ReadSection(int position, XrefTable table)
    {
        var data = objects.Bytes.Span;
        if (position < 0 || position >= data.Length)
        {
            return null;
        }

        var lexer = new PdfLexer(data, position);
        lexer.Next();
        if (lexer.IsKeyword("xref"u8))
        {
            var trailer = ReadTable(ref lexer, table);
            _tableBytes += lexer.Position - position;
            return _tableBytes > (long)data.Length * limits.MaxXrefRatio ? null : trailer;
        }

        return lexer.Kind == PdfTokenKind.Number ? ReadStream(position, table) : null;
    }

    private PdfDictionary? ReadTable(ref PdfLexer lexer, XrefTable table)
    {
        // 1. The entries; free ones wait, because a hybrid file hides objects behind them.
        List<(int Number, XrefEntry Entry)> free = [];
        while (lexer.Next() == PdfTokenKind.Number)
        {
            var number = Whole(lexer);
            if (lexer.Next() != PdfTokenKind.Number || !ReadEntries(ref lexer, number, Whole(lexer), table, free))
            {
                return null;
            }
        }

        if (!lexer.IsKeyword("trailer"u8) || parser.Parse(ref lexer) is not PdfDictionary trailer)
        {
            return null;
        }

        // 2. The stream of a hybrid file comes before older sections.
        if (trailer["XRefStm"] is PdfNumber { Value: > 0 } hybrid && _visited.Add(hybrid.AsInt))
        {
            _ = ReadStream(hybrid.AsInt + headerOffset, table) ?? ReadStream(hybrid.AsInt, table);
        }

        foreach (var (number, entry) in free)
        {
            table.Add(number, entry);
        }

        return trailer;
    }

    private static bool ReadEntries(ref PdfLexer lexer, int first, int count, XrefTable table, List<(int Number, XrefEntry Entry)> free)
    {
        var number = first;
        for (var i = 0; i < count; i++, number++)
        {
            var before = lexer;
            if (lexer.Next() != PdfTokenKind.Number)
            {
                // Fewer entries than promised.
                lexer = before;
                return lexer.Next() == PdfTokenKind.Keyword && Rewind(ref lexer, before);
            }

            var offset = Whole(lexer);
            if (lexer.Next() != PdfTokenKind.Number)
            {
                return false;
            }

            var generation = Whole(lexer);
            if (lexer.Next() != PdfTokenKind.Keyword)
            {
                // Two numbers and another number: the next subsection, when there are fewer entries than promised.
                return lexer.Kind == PdfTokenKind.Number && Rewind(ref lexer, before);
            }

            if (i == 0 && first == 1 && lexer.Keyword == 'f' && offset == 0 && generation == FirstFreeGeneration)
            {
                // Some writers count from 1 although the first entry is object 0.
                number = 0;
            }

            if (lexer.Keyword == 'n')
            {
                if (offset > 0)
                {
                    table.Add(number, new XrefEntry(XrefEntryKind.InFile, offset, generation));
                }
            }
            else if (lexer.Keyword == 'f')
            {
                free.Add((number, new XrefEntry(XrefEntryKind.Free, 0, generation)));
            }
            else
            {
                return lexer.IsKeyword("trailer"u8) && Rewind(ref lexer, before);
            }
        }

        return true;
    }

    private static bool Rewind(ref PdfLexer lexer, PdfLexer before)
    {
        lexer = before;
        return true;
    }

    private PdfDictionary? ReadStream(int position, XrefTable table)
    {
        if (objects.ReadAt(position, null, null) is not { Value: PdfStream stream } || stream.Dictionary.Array("W") is not { Count: >= 3 } widths)
        {
            return null;
        }

        var dictionary = stream.Dictionary;
        Span<int> width = [Width(widths, 0), Width(widths, 1), Width(widths, 2)];
        var row = width[0] + width[1] + width[2];
        if (row == 0)
        {
            return null;
        }

        var data = decode(stream).Span;
        var index = dictionary.Array("Index");
        var pairs = index is null ? 1 : index.Count / 2;
        var position0 = 0;
        for (var pair = 0; pair < pairs; pair++)
        {
            var first = index is null ? 0 : (int)index.Number(pair * 2);
            var count = index is null ? dictionary.Int("Size", int.MaxValue) : (int)index.Number((pair * 2) + 1);
            for (var i = 0; i < count && position0 + row <= data.Length && !table.IsCut; i++, position0 += row)
            {
                var entry = data.Slice(position0, row);
                var type = width[0] == 0 ? 1 : Field(entry[..width[0]]);
                var second = Field(entry.Slice(width[0], width[1]));
                var third = Field(entry[(width[0] + width[1])..]);
                if (second <= int.MaxValue && type <= 2)
                {
                    table.Add(first + i, new XrefEntry((XrefEntryKind)type, (int)second, (int)Math.Min(third, int.MaxValue)));
                }
            }
        }

        return dictionary;
    }

    private static int Width(PdfArray widths, int index) => (int)Math.Clamp(widths.Number(index), 0, sizeof(ulong));

    private static ulong Field(ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        foreach (var part in bytes)
        {
            value = (value << 8) | part;
        }

        return value;
    }

    private static int Whole(in PdfLexer lexer) => lexer.Number is >= 0 and <= int.MaxValue ? (int)lexer.Number : -1;
}
