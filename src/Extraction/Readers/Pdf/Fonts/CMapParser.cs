namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>Reads a CMap stream (Adobe Technical Note 5014) as far as it makes sense; broken entries are passed over.</summary>
internal static class CMapParser
{
    private const int MaxArrayItems = 65_536;

    /// <param name="findBase">Gives the map that a <c>usecmap</c> names.</param>
    /// <param name="baseMap">The map that the stream's dictionary names with UseCMap.</param>
    public static CMap Parse(ReadOnlySpan<byte> bytes, FontOptions options, Func<string, CodeMap?>? findBase = null, CodeMap? baseMap = null, bool isVertical = false)
    {
        if (bytes.Length > options.MaxCMapBytes)
        {
            bytes = bytes[..options.MaxCMapBytes];
        }

        // 1. What stands before the first mapping decides how the map is made: writing mode and base.
        var head = new CMapScanner(bytes[..Math.Min(bytes.Length, HeadBytes(bytes))]);
        ReadHead(ref head, findBase, ref baseMap, ref isVertical);

        // 2. The sections.
        var map = new CMap(options, isVertical || baseMap is { IsVertical: true }, baseMap);
        var scanner = new CMapScanner(bytes);
        for (var token = scanner.Next(); token != CMapToken.End && !map.IsCut; token = scanner.Next())
        {
            if (token != CMapToken.Word)
            {
                continue;
            }

            var word = scanner.Characters;
            if (word.SequenceEqual("beginbfchar"u8))
            {
                ReadTexts(ref scanner, map, options);
            }
            else if (word.SequenceEqual("beginbfrange"u8))
            {
                ReadTextRanges(ref scanner, map, options);
            }
            else if (word.SequenceEqual("begincidrange"u8))
            {
                ReadCids(ref scanner, map, ranges: true);
            }
            else if (word.SequenceEqual("begincidchar"u8))
            {
                ReadCids(ref scanner, map, ranges: false);
            }
            else if (word.SequenceEqual("begincodespacerange"u8))
            {
                ReadCodeSpaces(ref scanner, map);
            }
        }

        return map;
    }

    private static int HeadBytes(ReadOnlySpan<byte> bytes)
    {
        var begin = bytes.IndexOf("begincodespacerange"u8);
        if (begin < 0)
        {
            begin = bytes.IndexOf("beginbf"u8);
        }

        return begin < 0 ? bytes.Length : begin;
    }

    private static void ReadHead(ref CMapScanner scanner, Func<string, CodeMap?>? findBase, ref CodeMap? baseMap, ref bool isVertical)
    {
        var name = default(ReadOnlySpan<byte>);
        for (var token = scanner.Next(); token != CMapToken.End; token = scanner.Next())
        {
            switch (token)
            {
                case CMapToken.Name:
                    name = scanner.Characters;
                    break;
                case CMapToken.Number when name.SequenceEqual("WMode"u8):
                    isVertical = scanner.Value == 1;
                    name = default;
                    break;
                case CMapToken.Word when scanner.Characters.SequenceEqual("usecmap"u8) && findBase is not null:
                    baseMap = findBase(System.Text.Encoding.Latin1.GetString(name)) ?? baseMap;
                    break;
            }
        }
    }

    private static void ReadCodeSpaces(ref CMapScanner scanner, CMap map)
    {
        while (TryCode(ref scanner, out var low, out _) && TryCode(ref scanner, out var high, out var length))
        {
            map.AddCodeSpace(low, high, length);
        }
    }

    private static void ReadTexts(ref CMapScanner scanner, CMap map, FontOptions options)
    {
        Span<char> units = stackalloc char[options.MaxTargetUnits];
        while (TryCode(ref scanner, out var code, out _))
        {
            switch (scanner.Next())
            {
                case CMapToken.Hex:
                    map.AddText(code, units[..scanner.Units(units)]);
                    break;
                case CMapToken.Name:
                    map.AddText(code, GlyphNames.Text(System.Text.Encoding.Latin1.GetString(scanner.Characters)) ?? "");
                    break;
                case CMapToken.Word or CMapToken.End:
                    scanner.Rewind();
                    return;
            }
        }
    }

    private static void ReadTextRanges(ref CMapScanner scanner, CMap map, FontOptions options)
    {
        Span<char> units = stackalloc char[options.MaxTargetUnits];
        while (TryCode(ref scanner, out var first, out _) && TryCode(ref scanner, out var last, out _))
        {
            switch (scanner.Next())
            {
                case CMapToken.Hex:
                    map.AddTexts(first, last, units[..scanner.Units(units)]);
                    break;
                case CMapToken.ArrayStart:
                    var code = first;
                    var items = 0;
                    var token = scanner.Next();
                    for (; token is CMapToken.Hex or CMapToken.Name or CMapToken.Number && items < MaxArrayItems; token = scanner.Next(), code++, items++)
                    {
                        if (token == CMapToken.Hex && code <= last)
                        {
                            map.AddText(code, units[..scanner.Units(units)]);
                        }
                    }

                    if (token is CMapToken.Word or CMapToken.End)
                    {
                        scanner.Rewind();
                        return;
                    }

                    break;
                case CMapToken.Word or CMapToken.End:
                    scanner.Rewind();
                    return;
            }
        }
    }

    private static void ReadCids(ref CMapScanner scanner, CMap map, bool ranges)
    {
        while (TryCode(ref scanner, out var first, out _))
        {
            var last = first;
            if (ranges && !TryCode(ref scanner, out last, out _))
            {
                return;
            }

            if (scanner.Next() != CMapToken.Number)
            {
                scanner.Rewind();
                return;
            }

            if (last >= first && scanner.Value < PagedMap<int>.Limit)
            {
                map.AddCids(first, last, (int)scanner.Value);
            }
        }
    }

    /// <summary>A code, or the end of the section: the token is given back when it is not a hexadecimal string.</summary>
    private static bool TryCode(ref CMapScanner scanner, out uint code, out int length)
    {
        var token = scanner.Next();
        code = scanner.Value;
        length = scanner.HexLength;
        if (token == CMapToken.Hex)
        {
            return true;
        }

        scanner.Rewind();
        return false;
    }
}
