using System.Text;
using LittleGiants.Extraction.Readers.Pdf.Fonts;
using LittleGiants.Extraction.Readers.Pdf.Fonts.Programs;
using static LittleGiants.Extraction.Tests.Readers.Pdf.Fonts.FontBytesWriter;
using static LittleGiants.Extraction.Tests.Readers.Pdf.Fonts.FontFixture;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Fonts;

public sealed class EmbeddedProgramTests
{
    private static readonly byte[] Type1 = Encoding.Latin1.GetBytes(
        "%!PS-AdobeFont-1.0: Test\n/FontName /Test def\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 1 /A put\ndup 8#102/germandbls put\ndup 16#43 /g7 put\nreadonly def\n/PaintType 0 def currentfile eexec \u0001\u0002");

    private static readonly byte[] Symbolic = TrueType(
        ("cmap", CharacterMap((3, 0, Segments((0xf041, 0xf043, 5))), (1, 0, Bytes256((0x61, 9))))),
        ("post", PostNames("x0", "x1", "x2", "x3", "x4", "alpha", "uni4E2D", "g7")));

    [Fact]
    public void Type1_program_gives_its_encoding()
    {
        var font = Font(("Subtype", "/Type1"), ("FontDescriptor", Dictionary(("FontFile", Type1))));
        Assert.Equal("Aß", Text(font, 1, 0x42));
        Assert.True(Glyph(font, 0x43).IsUnmapped);
    }

    [Fact]
    public void Cff_program_gives_its_encoding()
    {
        var font = Font(("Subtype", "/Type1"), ("FontDescriptor", Dictionary(("FontFile3", Cff(false, ("Euro", 1), ("uni4E2D", 2), ("g9", 3))))));
        Assert.Equal("€中", Text(font, 1, 2));
        Assert.True(Glyph(font, 3).IsUnmapped);
    }

    [Fact]
    public void Encoding_of_the_dictionary_stands_above_that_of_the_program()
    {
        var font = Font(("Subtype", "/Type1"), ("Encoding", Dictionary(("Differences", new object[] { 1, "/B" }))), ("FontDescriptor", Dictionary(("FontFile", Type1))));
        Assert.Equal("Bß", Text(font, 1, 0x42));
    }

    [Fact]
    public void Symbolic_TrueType_is_read_by_its_names()
    {
        var font = Font(("Subtype", "/TrueType"), ("FontDescriptor", Dictionary(("Flags", 4), ("FontFile2", Symbolic))));
        Assert.Equal("α中", Text(font, 0x41, 0x42));
    }

    [Fact]
    public void TrueType_of_Macintosh_codes_is_read_through_its_Unicode_map()
    {
        var program = TrueType(("cmap", CharacterMap((1, 0, Bytes256((33, 3), (34, 4))), (3, 1, Segments(('A', 'B', 3))))));
        var font = Font(("Subtype", "/TrueType"), ("FontDescriptor", Dictionary(("Flags", 4), ("FontFile2", program))));
        Assert.Equal("AB", Text(font, 33, 34));
    }

    [Fact]
    public void Glyph_of_several_characters_takes_the_lowest_that_is_not_private()
    {
        var program = FontProgram.Open(TrueType(("cmap", CharacterMap((3, 1, Segments((0x20, 0x20, 1), (0xa0, 0xa0, 1), (0x2f00, 0x2f00, 2), (0x4e00, 0x4e00, 3), (0xe001, 0xe001, 3)))))), FontOptions.Default)!;
        Assert.Equal(" ", program.Text(1));
        Assert.Equal("一", program.Text(3));
    }

    [Fact]
    public void Map_of_many_planes_is_read()
    {
        var groups = new FontBytesWriter().U16(12, 0).U32(28, 0, 1, 0x20bb7, 0x20bb8, 4).ToArray();
        var program = FontProgram.Open(TrueType(("cmap", CharacterMap((3, 10, groups)))), FontOptions.Default)!;
        Assert.Equal("𠮷", program.Text(4));
    }

    [Fact]
    public void Trimmed_map_is_read()
    {
        var trimmed = new FontBytesWriter().U16(6, 14, 0, 0x41, 2, 7, 8).ToArray();
        var program = FontProgram.Open(TrueType(("cmap", CharacterMap((0, 3, trimmed)))), FontOptions.Default)!;
        Assert.Equal("B", program.Text(8));
    }

    [Fact]
    public void OpenType_with_CFF_outlines_gives_its_names()
    {
        var program = FontProgram.Open(TrueType(("CFF ", Cff(false, ("Euro", 1)))), FontOptions.Default)!;
        Assert.Equal("€", program.Text(1));
        Assert.Equal("Euro", program.EncodedName(1));
    }

    [Fact]
    public void Cid_keyed_CFF_finds_the_glyph_of_a_CID()
    {
        var program = FontProgram.Open(Cff(true, ("x", 700), ("y", 300)), FontOptions.Default)!;
        Assert.Equal(2, program.GlyphOfCid(300));
        Assert.Equal(1, program.GlyphOfCid(700));
        Assert.Null(program.Text(1));
    }

    [Fact]
    public void Kind_is_told_by_the_bytes_and_not_by_the_key()
    {
        var font = Font(("Subtype", "/Type1"), ("FontDescriptor", Dictionary(("FontFile", Cff(false, ("Euro", 1))))));
        Assert.Equal("€", Text(font, 1));
    }

    [Fact]
    public void Metrics_of_the_program_are_in_em()
    {
        var program = FontProgram.Open(
            TrueType(("head", new FontBytesWriter().U32(0, 0, 0, 0).U16(0, 2048).ToArray()), ("hhea", new FontBytesWriter().U32(0x00010000).U16(1854, -434).ToArray())), FontOptions.Default)!;
        Assert.Equal(0.905f, program.Ascent, 3);
        Assert.Equal(-0.212f, program.Descent, 3);
    }

    [Fact]
    public void Every_cut_and_every_changed_byte_of_a_program_is_survived()
    {
        foreach (var program in new[] { Type1, Symbolic, Cff(false, ("Euro", 1), ("uni4E2D", 2)), Cff(true, ("x", 5)), TrueType(("cmap", CharacterMap((3, 10, new FontBytesWriter().U16(12, 0).U32(28, 0, 1, 0x41, 0x42, 4).ToArray())))) })
        {
            for (var length = 0; length <= program.Length; length++)
            {
                Use(program[..length]);
            }

            for (var at = 0; at < program.Length; at++)
            {
                foreach (byte value in new byte[] { 0, 1, 0x7f, 0x80, 0xff })
                {
                    var changed = (byte[])program.Clone();
                    changed[at] = value;
                    Use(changed);
                }
            }
        }
    }

    private static void Use(byte[] bytes)
    {
        var program = FontProgram.Open(bytes, FontOptions.Default);
        foreach (var code in new[] { 0, 1, 0x41, 0xff })
        {
            _ = program?.EncodedName(code);
            _ = program?.Text(program.GlyphOfCode(code));
            _ = program?.Text(program.GlyphOfCid(code));
        }
    }
}
