using LittleGiants.Extraction.Readers.Pdf.Fonts;
using static LittleGiants.Extraction.Tests.Readers.Pdf.Fonts.FontFixture;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Fonts;

public sealed class SimpleFontTests
{
    [Fact]
    public void Base_encoding_gives_text()
    {
        var font = Font(("Subtype", "/Type1"), ("BaseFont", "/Helvetica"), ("Encoding", "/WinAnsiEncoding"));
        Assert.Equal("€ Ä–ß", Text(font, 0x80, 0x20, 0xc4, 0x96, 0xdf));
        Assert.Equal([556f, 278f], Glyphs(font, 0x80, 0x20).Select(glyph => glyph.Width));
    }

    [Fact]
    public void Differences_stand_above_the_base_encoding()
    {
        var font = Font(
            ("Subtype", "/Type1"), ("BaseFont", "/Times-Roman"),
            ("Encoding", Dictionary(("BaseEncoding", "/MacRomanEncoding"), ("Differences", new object[] { 65, "/alpha", "/uni4E2D", 200, "/c_t" }))));
        Assert.Equal("α中C", Text(font, 65, 66, 67));
        Assert.Equal("ct", Glyph(font, 200).Cluster);
    }

    [Fact]
    public void ToUnicode_stands_above_the_encoding()
    {
        var font = Font(("Subtype", "/Type1"), ("Encoding", "/WinAnsiEncoding"), ("ToUnicode", ToUnicode("1 beginbfchar <41> <4E2D> endbfchar")));
        Assert.Equal("中B", Text(font, 0x41, 0x42));
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("FFFD")]
    [InlineData("0003")]
    [InlineData("E000")]
    public void ToUnicode_without_meaning_yields_to_a_known_name(string target)
    {
        var font = Font(("Subtype", "/Type1"), ("Encoding", "/WinAnsiEncoding"), ("ToUnicode", ToUnicode($"1 beginbfchar <41> <{target}> endbfchar")));
        var glyph = Glyph(font, 0x41);
        Assert.Equal('A', glyph.Char);
        Assert.False(glyph.IsUnmapped);
    }

    [Fact]
    public void Private_character_without_a_name_is_unmapped()
    {
        var font = Font(
            ("Subtype", "/Type1"), ("Encoding", Dictionary(("Differences", new object[] { 65, "/g1" }))), ("ToUnicode", ToUnicode("1 beginbfchar <41> <F041> endbfchar")));
        var glyph = Glyph(font, 65);
        Assert.True(glyph.IsUnmapped);
        Assert.Equal('\uf041', glyph.Char);
    }

    [Fact]
    public void Name_that_tells_nothing_is_unmapped()
    {
        var font = Font(("Subtype", "/Type1"), ("Encoding", Dictionary(("Differences", new object[] { 65, "/g17", "/.notdef" }))));
        Assert.True(Glyph(font, 65).IsUnmapped);
        Assert.Equal("", Glyph(font, 66).Cluster);
    }

    [Fact]
    public void Missing_font_reads_as_Latin_text_in_Helvetica_widths()
    {
        var font = Font();
        Assert.Equal("Total 1,234", Text(font, "Total 1,234"u8.ToArray()));
        Assert.Equal(611, Glyph(font, (byte)'T').Width);
        Assert.All(Glyphs(font, "Total"u8.ToArray()), glyph => Assert.False(glyph.IsUnmapped));
    }

    [Fact]
    public void Symbol_and_dingbats_have_encodings_of_their_own()
    {
        Assert.Equal("αβ∑", Text(Font(("Subtype", "/Type1"), ("BaseFont", "/Symbol")), 0x61, 0x62, 0xe5));
        Assert.Equal("✁", Text(Font(("Subtype", "/Type1"), ("BaseFont", "/ZapfDingbats")), 0x21));
    }

    [Fact]
    public void Widths_come_from_the_array_and_then_from_MissingWidth()
    {
        var font = Font(
            ("Subtype", "/TrueType"), ("Encoding", "/WinAnsiEncoding"), ("FirstChar", 65), ("Widths", new object[] { 700, 710.5, 1e9 }), ("FontDescriptor", Dictionary(("MissingWidth", 333))));
        Assert.Equal([700f, 710.5f, FontOptions.Default.UsualWidth, 333f, 333f], Glyphs(font, 65, 66, 67, 68, 64).Select(glyph => glyph.Width));
    }

    [Fact]
    public void Word_spacing_applies_to_code_32()
    {
        var font = Font(("Subtype", "/Type1"), ("Encoding", "/WinAnsiEncoding"));
        var position = 0;
        font.Next("  "u8, ref position, out var isSpace);
        Assert.True(isSpace);
        font.Next("AA"u8, ref position, out isSpace);
        Assert.False(isSpace);
    }

    [Fact]
    public void Type3_has_the_scale_of_its_matrix()
    {
        var font = Font(
            ("Subtype", "/Type3"), ("FontMatrix", new object[] { 0.02, 0, 0, 0.02, 0, 0 }), ("FontBBox", new object[] { 0, -10, 50, 40 }), ("FirstChar", 97), ("Widths", new object[] { 25 }),
            ("Encoding", Dictionary(("Differences", new object[] { 97, "/one", "/a98" }))));
        Assert.Equal(0.02f, font.GlyphScale);
        Assert.Equal(25, Glyph(font, 97).Width);
        Assert.Equal('1', Glyph(font, 97).Char);
        Assert.True(Glyph(font, 98).IsUnmapped);
        Assert.Equal(0.8f, font.Ascent, 3);
        Assert.Equal(-0.2f, font.Descent, 3);
    }

    [Theory]
    [InlineData("/ABCDEF+Arial-BoldMT", 0, true, false, false)]
    [InlineData("/Garamond-Italic", 0, false, true, false)]
    [InlineData("/CourierNew", 0, false, false, true)]
    [InlineData("/Plain", 1 << 18, true, false, false)]
    [InlineData("/Plain", 1 | (1 << 6), false, true, true)]
    public void Traits_come_from_name_and_flags(string name, int flags, bool bold, bool italic, bool monospaced)
    {
        var traits = Font(("Subtype", "/Type1"), ("BaseFont", name), ("FontDescriptor", Dictionary(("Flags", flags)))).Traits;
        Assert.Equal((bold, italic, monospaced), (traits.IsBold, traits.IsItalic, traits.IsMonospaced));
        Assert.DoesNotContain('+', traits.Name);
    }

    [Theory]
    [InlineData(905, -212, 0.905f, -0.212f)]
    [InlineData(905, 212, 0.905f, -0.212f)]
    [InlineData(0, 0, 0.8f, -0.22f)]
    [InlineData(5000, -9000, 0.8f, -0.22f)]
    public void Vertical_metrics_are_plausible_whatever_the_file_says(int ascent, int descent, float top, float bottom)
    {
        var font = Font(("Subtype", "/Type1"), ("FontDescriptor", Dictionary(("Ascent", ascent), ("Descent", descent))));
        Assert.Equal(top, font.Ascent, 3);
        Assert.Equal(bottom, font.Descent, 3);
    }
}
