using System.Text;
using LittleGiants.Extraction.Readers.Pdf.Fonts;
using static LittleGiants.Extraction.Tests.Readers.Pdf.Fonts.FontBytesWriter;
using static LittleGiants.Extraction.Tests.Readers.Pdf.Fonts.FontFixture;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Fonts;

public sealed class CompositeFontTests
{
    private static readonly (string, object) Gb1 = ("CIDSystemInfo", Dictionary(("Registry", "Adobe"), ("Ordering", "GB1"), ("Supplement", 5)));

    [Fact]
    public void Identity_with_ToUnicode_gives_text_and_widths()
    {
        var font = Composite("/Identity-H", [("DW", 900), ("W", new object[] { 1, new object[] { 500, 600 }, 10, 12, 250 })], ("ToUnicode", ToUnicode("1 beginbfrange <0001> <000c> <4E00> endbfrange")));
        var glyphs = Glyphs(font, 0, 1, 0, 2, 0, 3, 0, 12);
        Assert.Equal("一丁丂", string.Concat(glyphs.Take(3).Select(Text)));
        Assert.Equal([500f, 600f, 900f, 250f], glyphs.Select(glyph => glyph.Width));
        Assert.False(font.IsVertical);
    }

    [Fact]
    public void Code_that_nothing_tells_is_unmapped()
    {
        var glyph = Glyph(Composite("/Identity-H"), 0, 77);
        Assert.True(glyph.IsUnmapped);
        Assert.Equal('\ufffd', glyph.Char);
        Assert.Equal(1000, glyph.Width);
    }

    [Fact]
    public void Odd_byte_at_the_end_is_survived() => Assert.Equal(2, Glyphs(Composite("/Identity-H"), 0, 1, 5).Count);

    [Theory]
    [InlineData("/UniGB-UCS2-H", "utf-16BE")]
    [InlineData("/UniGB-UTF16-H", "utf-16BE")]
    [InlineData("/UniCNS-UTF16-H", "utf-16BE")]
    [InlineData("/UniJIS-UTF16-H", "utf-16BE")]
    [InlineData("/UniGB-UTF8-H", "utf-8")]
    [InlineData("/UniKS-UTF32-H", "utf-32BE")]
    [InlineData("/GBK-EUC-H", "936")]
    [InlineData("/GBKp-EUC-H", "936")]
    [InlineData("/GBK2K-H", "54936")]
    [InlineData("/GB-EUC-H", "936")]
    [InlineData("/GBpc-EUC-H", "936")]
    [InlineData("/B5pc-H", "950")]
    [InlineData("/ETen-B5-H", "950")]
    [InlineData("/HKscs-B5-H", "950")]
    [InlineData("/90ms-RKSJ-H", "932")]
    [InlineData("/90msp-RKSJ-H", "932")]
    [InlineData("/EUC-H", "51932")]
    [InlineData("/KSC-EUC-H", "949")]
    [InlineData("/KSCms-UHC-H", "949")]
    public void Predefined_map_of_characters_gives_text_directly(string map, string encoding)
    {
        var codec = int.TryParse(encoding, out var page) ? CodePagesEncodingProvider.Instance.GetEncoding(page)! : Encoding.GetEncoding(encoding);
        Assert.Equal("A 1中一,z", Text(Composite(map), codec.GetBytes("A 1中一,z")));
    }

    [Fact]
    public void Rare_characters_take_four_bytes()
    {
        Assert.Equal("𠮷A", Text(Composite("/UniGB-UTF16-H"), Encoding.BigEndianUnicode.GetBytes("𠮷A")));
        Assert.Equal("𠮷A", Text(Composite("/GBK2K-H"), CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes("𠮷A")));
    }

    [Fact]
    public void Every_predefined_map_opens_in_both_directions()
    {
        foreach (var line in FontDataFile.Lines("predefined-cmaps.txt"))
        {
            var name = line.Split(' ')[0];
            Assert.False(PredefinedCodeMap.Find(name + "-H")!.IsVertical);
            Assert.True(PredefinedCodeMap.Find(name + "-V")!.IsVertical);
            Assert.NotEmpty(Text(Composite($"/{name}-H"), 0x30, 0x21, 0x30, 0x21));
        }

        Assert.Equal("亜", Text(Composite("/H"), 0x30, 0x21));
    }

    [Fact]
    public void Bytes_that_are_no_character_are_unmapped() => Assert.True(Glyphs(Composite("/GBK-EUC-H"), 0xff, 0x41)[0].IsUnmapped);

    [Fact]
    public void Widths_of_predefined_maps_go_by_the_collection()
    {
        // CID 34 is "A", CID 847 the half-width one, CID 4559 is "中".
        var collection = CidCollection.Find("Adobe-GB1")!;
        Assert.Equal("A", collection.Text(34));
        var han = collection.Cid("中", halfWidth: false);
        (string, object)[] descendant = [Gb1, ("W", new object[] { 34, new object[] { 722 }, 814, 907, 500, han, new object[] { 950 } })];
        Assert.Equal([722f, 950f], Glyphs(Composite("/UniGB-UCS2-H", descendant), Encoding.BigEndianUnicode.GetBytes("A中")).Select(glyph => glyph.Width));
        Assert.Equal([500f, 950f], Glyphs(Composite("/GBK-EUC-H", descendant), 0x41, 0xd6, 0xd0).Select(glyph => glyph.Width));
    }

    [Fact]
    public void Codes_without_a_known_CID_are_half_or_full_an_em_wide() =>
        Assert.Equal([500f, 1000f], Glyphs(Composite("/KSC-EUC-H"), 0x41, 0xb0, 0xa1).Select(glyph => glyph.Width));

    [Fact]
    public void Identity_in_a_known_collection_gives_text()
    {
        var cid = CidCollection.Find("Adobe-GB1")!.Cid("营", halfWidth: false);
        Assert.Equal("营", Text(Composite("/Identity-H", [Gb1]), (byte)(cid >> 8), (byte)(cid & 0xff)));
    }

    [Theory]
    [InlineData("Adobe-GB1", 30_000)]
    [InlineData("Adobe-CNS1", 17_000)]
    [InlineData("Adobe-Japan1", 20_000)]
    public void Collection_is_complete_and_finds_its_characters_again(string name, int least)
    {
        var collection = CidCollection.Find(name)!;
        Assert.InRange(collection.Count, least, 65_536);
        for (var cid = 1; cid < 95; cid++)
        {
            Assert.Equal(cid, collection.Cid(collection.Text(cid)!, halfWidth: false));
        }

        Assert.Equal("中", collection.Text(collection.Cid("中", halfWidth: false)));
    }

    [Fact]
    public void Embedded_map_leads_to_CIDs_of_the_collection()
    {
        var cid = CidCollection.Find("Adobe-GB1")!.Cid("中", halfWidth: false);
        var map = Stream($"/WMode 1 def 1 begincodespacerange <00> <ff> endcodespacerange 1 begincidchar <05> {cid} endcidchar");
        var font = Composite(map, [Gb1, ("DW2", new object[] { 880, -900 }), ("W2", new object[] { cid, new object[] { -700, 500, 880 } })]);
        Assert.True(font.IsVertical);
        var glyphs = Glyphs(font, 5, 6);
        Assert.Equal("中", Text(glyphs[0]));
        Assert.Equal([700f, 900f], glyphs.Select(glyph => glyph.VerticalAdvance));
    }

    [Fact]
    public void Identity_V_is_vertical_with_the_usual_advance()
    {
        var font = Composite("/Identity-V");
        Assert.True(font.IsVertical);
        Assert.Equal(1000, Glyph(font, 0, 1).VerticalAdvance);
    }

    [Fact]
    public void Without_ToUnicode_the_embedded_TrueType_map_is_reversed()
    {
        var program = TrueType(("cmap", CharacterMap((3, 1, Segments((0x4e00, 0x4e02, 3))))));
        var font = Composite("/Identity-H", [("Subtype", "/CIDFontType2"), ("CIDToGIDMap", "/Identity"), ("FontDescriptor", Dictionary(("FontFile2", program)))]);
        Assert.Equal("一丁丂", Text(font, 0, 3, 0, 4, 0, 5));
    }

    [Fact]
    public void CIDToGIDMap_stands_between_CID_and_glyph()
    {
        var program = TrueType(("cmap", CharacterMap((3, 1, Segments((0x4e00, 0x4e02, 3))))));
        var font = Composite("/Identity-H", [("CIDToGIDMap", new byte[] { 0, 0, 0, 5 }), ("FontDescriptor", Dictionary(("FontFile2", program)))]);
        Assert.Equal("丂", Text(font, 0, 1));
        Assert.True(Glyph(font, 0, 2).IsUnmapped);
    }

    [Fact]
    public void Names_of_a_CFF_program_that_is_not_CID_keyed_give_text()
    {
        var font = Composite("/Identity-H", [("FontDescriptor", Dictionary(("FontFile3", Cff(false, ("Euro", 1), ("one", 2)))))]);
        Assert.Equal("€1", Text(font, 0, 1, 0, 2));
    }

    [Fact]
    public void ToUnicode_by_name_means_codes_are_characters() => Assert.Equal("A", Text(Composite("/Identity-H", null, ("ToUnicode", "/Identity-H")), 0, 0x41));

    [Theory]
    [InlineData("/Nonsense-H")]
    [InlineData(17)]
    public void Unknown_encoding_is_read_as_Identity(object encoding) => Assert.Equal("A", Text(Composite(encoding, null, ("ToUnicode", ToUnicode("1 beginbfchar <0007> <0041> endbfchar"))), 0, 7));

    [Fact]
    public void Font_without_descendant_is_survived()
    {
        var font = Font(("Subtype", "/Type0"));
        Assert.True(Glyph(font, 0, 1).IsUnmapped);
    }

    [Fact]
    public void Range_bomb_of_widths_is_cut()
    {
        var items = new List<object>();
        for (var i = 0; i < 5000; i++)
        {
            items.AddRange([0, 65535, 500]);
        }

        Assert.Equal(500, Glyph(Composite("/Identity-H", [("W", items.ToArray())]), 0, 9).Width);
    }
}
