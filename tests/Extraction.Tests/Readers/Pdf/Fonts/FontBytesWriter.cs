using System.Text;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Fonts;

/// <summary>Writes small font programs of our own making, big-endian.</summary>
internal sealed class FontBytesWriter
{
    private readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    public FontBytesWriter U8(params int[] values)
    {
        _bytes.AddRange(values.Select(value => (byte)value));
        return this;
    }

    public FontBytesWriter U16(params int[] values)
    {
        foreach (var value in values)
        {
            U8((value >> 8) & 0xff, value & 0xff);
        }

        return this;
    }

    public FontBytesWriter U32(params long[] values)
    {
        foreach (var value in values)
        {
            U16((int)(value >> 16) & 0xffff, (int)value & 0xffff);
        }

        return this;
    }

    public FontBytesWriter Text(string text)
    {
        _bytes.AddRange(Encoding.Latin1.GetBytes(text));
        return this;
    }

    public FontBytesWriter Raw(byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public byte[] ToArray() => [.. _bytes];

    /// <summary>A TrueType file of these tables.</summary>
    public static byte[] TrueType(params (string Tag, byte[] Bytes)[] tables)
    {
        var file = new FontBytesWriter().U32(0x00010000).U16(tables.Length, 0, 0, 0);
        var at = 12 + (16 * tables.Length);
        foreach (var (tag, bytes) in tables)
        {
            file.Text(tag).U32(0, at, bytes.Length);
            at += bytes.Length;
        }

        foreach (var (_, bytes) in tables)
        {
            file.Raw(bytes);
        }

        return file.ToArray();
    }

    /// <summary>A cmap table of subtables.</summary>
    public static byte[] CharacterMap(params (int Platform, int Encoding, byte[] Table)[] tables)
    {
        var map = new FontBytesWriter().U16(0, tables.Length);
        var at = 4 + (8 * tables.Length);
        foreach (var (platform, encoding, table) in tables)
        {
            map.U16(platform, encoding).U32(at);
            at += table.Length;
        }

        foreach (var (_, _, table) in tables)
        {
            map.Raw(table);
        }

        return map.ToArray();
    }

    /// <summary>Format 4 with a segment for each run of codes, glyphs counting up.</summary>
    public static byte[] Segments(params (int First, int Last, int Glyph)[] runs)
    {
        var all = runs.Append((First: 0xffff, Last: 0xffff, Glyph: 0)).ToArray();
        var table = new FontBytesWriter().U16(4, 16 + (8 * all.Length), 0, 2 * all.Length, 0, 0, 0);
        table.U16([.. all.Select(run => run.Last)]).U16(0).U16([.. all.Select(run => run.First)]);
        return table.U16([.. all.Select(run => (run.Glyph - run.First) & 0xffff)]).U16(new int[all.Length]).ToArray();
    }

    /// <summary>Format 0: glyphs of the codes from 0 on.</summary>
    public static byte[] Bytes256(params (int Code, int Glyph)[] pairs)
    {
        var glyphs = new int[256];
        foreach (var (code, glyph) in pairs)
        {
            glyphs[code] = glyph;
        }

        return new FontBytesWriter().U16(0, 262, 0).U8(glyphs).ToArray();
    }

    /// <summary>Format 2 of the post table: a name of its own for each glyph.</summary>
    public static byte[] PostNames(params string[] names)
    {
        var post = new FontBytesWriter().U32(0x00020000, 0, 0, 0, 0, 0, 0, 0).U16(names.Length).U16([.. names.Select((_, index) => 258 + index)]);
        foreach (var name in names)
        {
            post.U8(name.Length).Text(name);
        }

        return post.ToArray();
    }

    /// <summary>A CFF program whose glyphs (after .notdef) have these names, encoded at these codes.</summary>
    public static byte[] Cff(bool cidKeyed, params (string Name, int Code)[] glyphs)
    {
        // Offsets are written in five bytes each, so that the top DICT's size is known beforehand.
        var rosBytes = cidKeyed ? 7 : 0;
        var header = new FontBytesWriter().U8(1, 0, 4, 1).Raw(Index("F"));
        var topSize = rosBytes + (3 * 6);
        var strings = Index([.. glyphs.Select(glyph => glyph.Name)]);
        var globals = new byte[] { 0, 0 };
        var charset = header.Length + 2 + 1 + 2 + topSize + strings.Length + globals.Length;
        var encoding = charset + 1 + (2 * glyphs.Length);
        var charStrings = encoding + 2 + glyphs.Length;
        var top = new FontBytesWriter();
        if (cidKeyed)
        {
            top.U8(28).U16(391).U8(139, 139, 12, 30);
        }

        top.U8(29).U32(charset).U8(15).U8(29).U32(encoding).U8(16).U8(29).U32(charStrings).U8(17);
        var file = header.U16(1).U8(1, 1, 1 + topSize).Raw(top.ToArray()).Raw(strings).Raw(globals);
        file.U8(0);
        for (var i = 0; i < glyphs.Length; i++)
        {
            file.U16(cidKeyed ? glyphs[i].Code : 391 + i);
        }

        file.U8(0, glyphs.Length).U8([.. glyphs.Select(glyph => glyph.Code & 0xff)]);
        return file.Raw(Index([.. Enumerable.Repeat("\u000e", glyphs.Length + 1)])).ToArray();
    }

    private static byte[] Index(params string[] items)
    {
        var index = new FontBytesWriter().U16(items.Length).U8(2).U16(1);
        var end = 1;
        foreach (var item in items)
        {
            index.U16(end += item.Length);
        }

        return index.Text(string.Concat(items)).ToArray();
    }
}
