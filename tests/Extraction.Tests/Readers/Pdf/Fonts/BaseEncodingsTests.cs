using LittleGiants.Extraction.Readers.Pdf.Fonts;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Fonts;

public sealed class BaseEncodingsTests
{
    [Theory]
    [InlineData("StandardEncoding", 0x27, "quoteright")]
    [InlineData("StandardEncoding", 0xae, "fi")]
    [InlineData("WinAnsiEncoding", 0x80, "Euro")]
    [InlineData("WinAnsiEncoding", 0xad, "hyphen")]
    [InlineData("MacRomanEncoding", 0xdb, "currency")]
    [InlineData("MacRomanEncoding", 0x8a, "adieresis")]
    [InlineData("PDFDocEncoding", 0xa0, "Euro")]
    [InlineData("PDFDocEncoding", 0x18, "breve")]
    [InlineData("MacExpertEncoding", 0x57, "fi")]
    [InlineData("Symbol", 0x61, "alpha")]
    [InlineData("ZapfDingbats", 0x21, "a1")]
    public void Code_has_the_name_that_the_standard_gives_it(string encoding, int code, string name) => Assert.Equal(name, BaseEncodings.Find(encoding)![code]);

    [Fact]
    public void Unknown_encoding_is_not_found()
    {
        Assert.Null(BaseEncodings.Find("FooEncoding"));
        Assert.Null(BaseEncodings.Find(null));
    }

    [Fact]
    public void Ascii_letters_and_digits_are_the_same_in_all_Latin_encodings()
    {
        for (var code = 'A'; code <= 'Z'; code++)
        {
            Assert.Equal(code.ToString(), BaseEncodings.Standard[code]);
            Assert.Equal(code.ToString(), BaseEncodings.WinAnsi[code]);
            Assert.Equal(code.ToString(), BaseEncodings.MacRoman[code]);
        }
    }

    [Fact]
    public void Glyph_orders_are_complete()
    {
        Assert.Equal(391, GlyphOrders.CffStandardStrings.Length);
        Assert.Equal("zcaron", GlyphOrders.CffStandardStrings[GlyphOrders.IsoAdobeCount - 1]);
        Assert.Equal(258, GlyphOrders.Macintosh.Length);
        Assert.Equal("dcroat", GlyphOrders.Macintosh[^1]);
        Assert.All(GlyphOrders.CffExpert.Concat(GlyphOrders.CffExpertSubset), name => Assert.Contains(name, GlyphOrders.CffStandardStrings));
    }
}
