namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>Rebuilds the cross-reference table of a broken file from the objects that stand in it.</summary>
internal sealed class XrefRepair(IndirectObjectReader objects, PdfObjectParser parser, PdfLimits limits)
{
    private const int NoPosition = -1;

    private readonly List<(int Position, int Number)> _found = [];
    private readonly Dictionary<string, PdfObject> _trailer = new(StringComparer.Ordinal);

    /// <summary>Object streams in file order; their contents are not in the table yet, because they may be encrypted.</summary>
    public List<int> ObjectStreams { get; } = [];

    /// <summary>The entries of all trailers, later ones before earlier ones and those before <paramref name="known"/>.</summary>
    public PdfDictionary Trailer(IPdfResolver resolver, PdfDictionary known)
    {
        foreach (var key in known.Keys)
        {
            _trailer.TryAdd(key, known.Raw(key));
        }

        return new PdfDictionary(_trailer, resolver);
    }

    /// <summary>Fills the table with the last object of each number.</summary>
    public void Read(XrefTable table)
    {
        var data = objects.Bytes.Span;

        // 1. Every "n g obj".
        FindObjects(data);
        foreach (var (position, number) in _found)
        {
            table.Replace(number, new XrefEntry(XrefEntryKind.InFile, position, 0));
        }

        // 2. Trailers, in file order, so that the last one wins.
        for (var i = 0; Find(data, "trailer"u8, ref i);)
        {
            var lexer = new PdfLexer(data, i);
            if (parser.Parse(ref lexer) is PdfDictionary trailer)
            {
                Merge(trailer);
            }
        }

        // 3. Cross-reference streams hold trailers too; object streams are noted.
        foreach (var position in Marked(data, "XRef"u8))
        {
            if (objects.ReadAt(position, null, null)?.Value is PdfStream stream && stream.Dictionary.Name("Type") == "XRef")
            {
                Merge(stream.Dictionary);
            }
        }

        foreach (var position in Marked(data, "ObjStm"u8))
        {
            if (objects.ReadAt(position, null, null) is { } found && table.TryGet(found.Number, out var entry) && entry.Position == position)
            {
                ObjectStreams.Add(found.Number);
            }
        }

        // 4. No trailer: the catalog and the encryption dictionary say what they are.
        if (!_trailer.ContainsKey("Root"))
        {
            foreach (var position in Marked(data, "Catalog"u8))
            {
                if (objects.ReadAt(position, null, null) is { Value: PdfDictionary dictionary } found && dictionary.Name("Type") == "Catalog")
                {
                    _trailer["Root"] = new PdfReference(found.Number, found.Generation);
                }
            }
        }

        if (_trailer.Count == 0 || !_trailer.ContainsKey("ID"))
        {
            FindEncryption(data);
        }
    }

    private void FindEncryption(ReadOnlySpan<byte> data)
    {
        foreach (var position in Marked(data, "Standard"u8))
        {
            if (objects.ReadAt(position, null, null) is { Value: PdfDictionary dictionary } found
                && dictionary.Name("Filter") == "Standard" && dictionary.Has("O") && dictionary.Has("U"))
            {
                _trailer.TryAdd("Encrypt", new PdfReference(found.Number, found.Generation));
            }
        }
    }

    private void Merge(PdfDictionary trailer)
    {
        foreach (var key in trailer.Keys)
        {
            if (key is "Root" or "Encrypt" or "ID" or "Info")
            {
                _trailer[key] = trailer.Raw(key);
            }
        }
    }

    private void FindObjects(ReadOnlySpan<byte> data)
    {
        for (var i = 0; _found.Count < limits.MaxObjects && Find(data, "obj"u8, ref i);)
        {
            if (NumberBefore(data, i - "obj".Length, out var number) is var position and not NoPosition)
            {
                _found.Add((position, number));
            }
        }
    }

    /// <summary>Moves behind the next place of the word; false when there is none.</summary>
    private static bool Find(ReadOnlySpan<byte> data, ReadOnlySpan<byte> word, ref int position)
    {
        var step = data[position..].IndexOf(word);
        position = step < 0 ? data.Length : position + step + word.Length;
        return step >= 0;
    }

    /// <summary>Reads "n g " backwards from the word <c>obj</c>.</summary>
    private static int NumberBefore(ReadOnlySpan<byte> data, int end, out int number)
    {
        number = 0;
        var i = end;
        if (!Back(data, ref i, PdfCharacters.IsWhiteSpace, 0) || !Back(data, ref i, PdfCharacters.IsDigit, 1) || !Back(data, ref i, PdfCharacters.IsWhiteSpace, 1))
        {
            return NoPosition;
        }

        var last = i;
        if (!Back(data, ref i, PdfCharacters.IsDigit, 1))
        {
            return NoPosition;
        }

        long value = 0;
        for (var k = i; k < last; k++)
        {
            value = (value * 10) + (data[k] - '0');
        }

        number = (int)value;
        return value <= int.MaxValue ? i : NoPosition;
    }

    private static bool Back(ReadOnlySpan<byte> data, ref int position, Func<byte, bool> belongs, int least)
    {
        // Ten digits hold any object number; longer runs are not one.
        const int Longest = 10;
        var start = position;
        while (position > 0 && start - position < Longest && belongs(data[position - 1]))
        {
            position--;
        }

        return start - position >= least;
    }

    /// <summary>The objects in whose text a word stands, each once, in file order.</summary>
    private List<int> Marked(ReadOnlySpan<byte> data, ReadOnlySpan<byte> word)
    {
        List<int> positions = [];
        var index = 0;
        for (var i = 0; Find(data, word, ref i);)
        {
            while (index < _found.Count && _found[index].Position < i)
            {
                index++;
            }

            if (index > 0 && (positions.Count == 0 || positions[^1] != _found[index - 1].Position))
            {
                positions.Add(_found[index - 1].Position);
            }
        }

        return positions;
    }
}
