using LittleGiants.Extraction.Readers.Pdf.Fonts;
using static LittleGiants.Extraction.Tests.Readers.Pdf.Fonts.FontBytesWriter;
using static LittleGiants.Extraction.Tests.Readers.Pdf.Fonts.FontFixture;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Fonts;

public sealed class SymbolFontsTests
{
    [Theory]
    [InlineData("Wingdings2", 0x52, "☑")]
    [InlineData("Wingdings 2", 0xa3, "□")]
    [InlineData("Wingdings-Regular", 0xfe, "☑")]
    [InlineData("Wingdings", 0xa7, "▪")]
    [InlineData("Wingdings3", 0x70, "▲")]
    [InlineData("SymbolMT", 0xb7, "•")]
    [InlineData("ZapfDingbatsITC", 0x34, "✔")]
    public void Code_gives_the_symbol(string font, int code, string symbol) => Assert.Equal(symbol, SymbolFonts.Find(font)!.Text(code));

    [Theory]
    [InlineData("SegoeUISymbol")]
    [InlineData("Arial")]
    [InlineData("")]
    public void Font_of_text_is_none_of_symbols(string font) => Assert.Null(SymbolFonts.Find(font));

    [Fact]
    public void No_symbol_is_a_private_character()
    {
        foreach (var name in new[] { "Wingdings", "Wingdings2", "Wingdings3", "Symbol", "ZapfDingbats" })
        {
            for (var code = 0; code < 256; code++)
            {
                Assert.False(SymbolFonts.Find(name)!.Text(code) is { } text && CharacterText.IsPrivate(text), $"{name} {code}");
            }
        }
    }

    [Theory]
    [InlineData("/Wingdings2", "F052", "☑")]
    [InlineData("/ABCDEF+SymbolMT", "F0B7", "•")]
    [InlineData("/Wingdings2", "0052", "☑")]
    [InlineData("/Garamond", "F731", "1")]
    [InlineData("/Garamond", "F761", "A")]
    public void Private_target_of_ToUnicode_is_resolved(string name, string target, string text)
    {
        var map = ToUnicode($"1 beginbfchar <0041> <{target}> endbfchar");
        Assert.Equal(text, Text(Composite("/Identity-H", [("BaseFont", name)], ("ToUnicode", map)), 0, 0x41));
        Assert.Equal(text, Text(Font(("Subtype", "/TrueType"), ("BaseFont", name), ("Encoding", "/WinAnsiEncoding"), ("ToUnicode", map)), 0x41));
    }

    [Fact]
    public void Latin_encoding_of_a_symbol_font_is_not_believed_but_names_of_its_own_are()
    {
        var font = Font(("Subtype", "/TrueType"), ("BaseFont", "/Wingdings"), ("Encoding", Dictionary(("BaseEncoding", "/WinAnsiEncoding"), ("Differences", new object[] { 0x42, "/one" }))));
        Assert.Equal("☒1", Text(font, 0xfd, 0x42));
    }

    [Fact]
    public void Symbol_page_of_an_unknown_font_stays_unmapped()
    {
        var glyph = Glyph(Font(("Subtype", "/TrueType"), ("BaseFont", "/Logo"), ("Encoding", "/WinAnsiEncoding"), ("ToUnicode", ToUnicode("1 beginbfchar <41> <F041> endbfchar"))), 0x41);
        Assert.True(glyph.IsUnmapped);
        Assert.Equal('\uf041', glyph.Char);
    }

    [Fact]
    public void Renamed_symbol_font_is_known_by_the_name_inside_its_program()
    {
        var names = new FontBytesWriter().U16(0, 1, 18, 3, 1, 0x409, 1, 16, 0).Raw(System.Text.Encoding.BigEndianUnicode.GetBytes("SymbolMT")).ToArray();
        var program = TrueType(("cmap", CharacterMap((3, 0, Segments((0xf0b7, 0xf0b7, 3))), (1, 0, Bytes256((0xb7, 3))))), ("name", names));
        var font = Composite("/Identity-H", [("BaseFont", "/CIDFont+F1"), ("FontDescriptor", Dictionary(("FontFile2", program)))]);
        Assert.Equal("•", Text(font, 0, 3));
    }

    [Fact]
    public void Macintosh_map_of_a_symbol_font_is_no_Latin_text()
    {
        var program = TrueType(("cmap", CharacterMap((3, 0, Segments((0xf0b7, 0xf0b7, 3))), (1, 0, Bytes256((0xb7, 3))))));
        Assert.True(Glyph(Composite("/Identity-H", [("FontDescriptor", Dictionary(("FontFile2", program)))]), 0, 3).IsUnmapped);
    }
}
