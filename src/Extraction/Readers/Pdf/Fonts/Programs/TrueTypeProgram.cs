using System.Text;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts.Programs;

/// <summary>A TrueType or OpenType program: its <c>cmap</c>, <c>post</c>, <c>hhea</c> and, inside OpenType, its CFF table.</summary>
internal sealed class TrueTypeProgram : FontProgram
{
    private const int SymbolPage = 0xf000;
    private const int FamilyName = 1, FullName = 4, PostScriptName = 6, MaxNameBytes = 128;

    private readonly FontBytes _bytes;
    private readonly FontOptions _options;
    private readonly Dictionary<uint, (long Offset, long Length)> _tables = [];
    private readonly FontProgram? _outlines;
    private CharacterTable? _unicode;
    private CharacterTable? _symbol;
    private CharacterTable? _macintosh;
    private PagedMap<int>? _characters; // glyph to code point
    private string?[]? _names;

    private TrueTypeProgram(ReadOnlyMemory<byte> memory, FontOptions options)
    {
        _bytes = new FontBytes(memory);
        _options = options;
        var start = _bytes.U32(0) == Tag("ttcf"u8) ? _bytes.U32(12) : 0;
        for (int i = 0, count = Math.Min(_bytes.U16(start + 4), 64); i < count; i++)
        {
            var at = start + 12 + (16L * i);
            _tables.TryAdd(_bytes.U32(at), (_bytes.U32(at + 8), _bytes.U32(at + 12)));
        }

        if (_tables.TryGetValue(Tag("CFF "u8), out var cff) && cff.Offset < memory.Length)
        {
            _outlines = CffProgram.Open(memory.Slice((int)cff.Offset, (int)Math.Min(cff.Length, memory.Length - cff.Offset)), options);
        }

        ReadCharacterTables();
        double em = Table("head"u8).U16(18) is >= 16 and <= 16384 and var units ? units : 1000;
        Ascent = (float)(Table("hhea"u8).I16(4) / em);
        Descent = (float)(Table("hhea"u8).I16(6) / em);
    }

    public override float Ascent { get; }

    public override float Descent { get; }

    public static new FontProgram? Open(ReadOnlyMemory<byte> bytes, FontOptions options) => new TrueTypeProgram(bytes, options);

    public override string? EncodedName(int code) => _symbol is null && _macintosh is null && _unicode is null ? _outlines?.EncodedName(code) : null;

    public override int GlyphOfCode(int code)
    {
        if (_symbol is { } symbol)
        {
            for (var page = SymbolPage; page <= SymbolPage + 0x200; page += 0x100)
            {
                if (symbol.Glyph((uint)(page + code)) is > 0 and var glyph)
                {
                    return glyph;
                }
            }

            if (symbol.Glyph((uint)code) is > 0 and var plain)
            {
                return plain;
            }
        }

        return _macintosh?.Glyph((uint)code) is > 0 and var mac ? mac : 0;
    }

    public override int GlyphOfCid(int cid) => _outlines is null ? cid : _outlines.GlyphOfCid(cid);

    public override string? Text(int glyph)
    {
        var character = (_characters ??= ReverseCharacters())[(uint)glyph];
        if (character > 0 && Rune.IsValid(character))
        {
            return new Rune(character).ToString();
        }

        _names ??= PostNames();
        return glyph > 0 && glyph < _names.Length && _names[glyph] is { } name ? GlyphNames.Text(name) : _outlines?.Text(glyph);
    }

    /// <summary>The family or full name of the <c>name</c> table: subsets of renamed fonts often keep it.</summary>
    public override string? Name
    {
        get
        {
            var names = Table("name"u8);
            for (int i = 0, count = Math.Min(names.U16(2), 256); i < count; i++)
            {
                var at = 6 + (12L * i);
                if (names.U16(at + 6) is FamilyName or FullName or PostScriptName)
                {
                    var text = names.Slice(names.U16(4) + names.U16(at + 10), Math.Min(names.U16(at + 8), MaxNameBytes)).Span;
                    return (names.U16(at) == 1 ? Encoding.Latin1 : Encoding.BigEndianUnicode).GetString(text);
                }
            }

            return null;
        }
    }

    private static uint Tag(ReadOnlySpan<byte> name) => (uint)((name[0] << 24) | (name[1] << 16) | (name[2] << 8) | name[3]);

    private FontBytes Table(ReadOnlySpan<byte> name) => _tables.TryGetValue(Tag(name), out var table) ? _bytes.Slice(table.Offset, table.Length) : default;

    private void ReadCharacterTables()
    {
        // The table's length is often wrong in subsets: subtables may lie behind it.
        var cmap = _tables.TryGetValue(Tag("cmap"u8), out var entry) ? _bytes.Slice(entry.Offset, _bytes.Length) : default;
        var best = 0;
        for (int i = 0, count = Math.Min(cmap.U16(2), 64); i < count; i++)
        {
            int platform = cmap.U16(4 + (8 * i)), encoding = cmap.U16(6 + (8 * i));
            var table = new CharacterTable(cmap.Slice(cmap.U32(8 + (8 * i)), cmap.Length), _options.MaxGlyphs);
            var rank = (platform, encoding) switch { (3, 10) => 4, (3, 1) => 3, (0, 4 or 6) => 2, (0, not 5) => 1, _ => 0 };
            if (rank > best)
            {
                _unicode = table;
                best = rank;
            }

            if (platform == 3 && encoding == 0)
            {
                _symbol = table;
            }
            else if (platform == 1)
            {
                _macintosh ??= table;
            }
        }
    }

    /// <summary>Of several characters that share a glyph the lowest is taken (space before no-break space), private use only when there is no other.</summary>
    private PagedMap<int> ReverseCharacters()
    {
        var characters = new PagedMap<int>();
        (_unicode ?? _symbol)?.ForEach((code, glyph) =>
        {
            var known = characters[(uint)glyph];
            if (code >= ' ' && (known == 0 || (IsPrivate(known) && !IsPrivate((int)code))))
            {
                characters.Set((uint)glyph, (int)code);
            }
        });
        if (_symbol is null || _unicode is not null)
        {
            _macintosh?.ForEach((code, glyph) =>
            {
                if (code is >= ' ' and < 256 && (characters[(uint)glyph] is 0 or >= 0xe000 and <= 0xf8ff)
                    && BaseEncodings.MacRoman[code] is { } name && GlyphNames.Text(name) is { Length: 1 } text)
                {
                    characters.Set((uint)glyph, text[0]);
                }
            });
        }
        else
        {
            // The codes of a symbol font say nothing, on its own page as in its Macintosh map; its names may.
            var names = _names ??= PostNames();
            for (var glyph = 0; glyph < names.Length; glyph++)
            {
                if (IsPrivate(characters[(uint)glyph]) && names[glyph] is { } name && GlyphNames.Text(name) is { Length: 1 } text)
                {
                    characters.Set((uint)glyph, text[0]);
                }
            }
        }

        return characters;
    }

    private static bool IsPrivate(int character) => character is >= 0xe000 and <= 0xf8ff;

    private string?[] PostNames()
    {
        var post = Table("post"u8);
        var macintosh = GlyphOrders.Macintosh;
        switch (post.U32(0))
        {
            case 0x00010000:
                return macintosh;
            case 0x00020000:
                var count = Math.Min(post.U16(32), _options.MaxGlyphs);
                var own = new List<(int At, int Length)>();
                for (var at = 34 + (2 * count); at < post.Length && own.Count < count; at += 1 + post.U8(at))
                {
                    own.Add((at + 1, Math.Min(post.U8(at), post.Length - at - 1)));
                }

                var names = new string?[count];
                for (var glyph = 0; glyph < count; glyph++)
                {
                    var index = post.U16(34 + (2 * glyph));
                    names[glyph] = index < macintosh.Length ? macintosh[index]
                        : index - macintosh.Length < own.Count && own[index - macintosh.Length] is var (start, length) ? Encoding.Latin1.GetString(post.Span.Slice(start, length))
                        : null;
                }

                return names;
            default:
                return [];
        }
    }
}
