using LittleGiants.Extraction.Readers.Pdf.Fonts;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Fonts;

public sealed class StandardFontWidthsTests
{
    [Theory]
    [InlineData("Helvetica", "Helvetica")]
    [InlineData("Arial", "Helvetica")]
    [InlineData("Arial,Bold", "Helvetica-Bold")]
    [InlineData("Arial-BoldItalicMT", "Helvetica-BoldOblique")]
    [InlineData("TimesNewRomanPSMT", "Times-Roman")]
    [InlineData("TimesNewRoman,Italic", "Times-Italic")]
    [InlineData("TimesNewRomanPS-BoldMT", "Times-Bold")]
    [InlineData("CourierNewPS-BoldItalicMT", "Courier-BoldOblique")]
    [InlineData("CourierNew", "Courier")]
    [InlineData("SymbolMT", "Symbol")]
    [InlineData("ITCZapfDingbats", "ZapfDingbats")]
    public void Name_or_alias_finds_the_face(string name, string face) => Assert.Equal(face, StandardFontWidths.Find(name)?.Name);

    [Theory]
    [InlineData("ArialNarrow")]
    [InlineData("SimSun")]
    [InlineData("Garamond")]
    public void Face_of_another_measure_is_not_taken_for_a_standard_one(string name) => Assert.Null(StandardFontWidths.Find(name));

    [Theory]
    [InlineData("Helvetica", "A", 667)]
    [InlineData("Times-Roman", "one", 500)]
    [InlineData("Courier", "anything", 600)]
    [InlineData("Symbol", "alpha", 631)]
    public void Glyph_has_its_width(string face, string glyph, float width) => Assert.Equal(width, StandardFontWidths.Find(face)!.Width(glyph));

    [Fact]
    public void Every_glyph_of_the_standard_encoding_has_a_width_in_each_Latin_face()
    {
        foreach (var face in new[] { "Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique", "Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic", "Courier", "Courier-Bold" })
        {
            var widths = StandardFontWidths.Find(face)!;
            Assert.All(BaseEncodings.Standard.Concat(BaseEncodings.WinAnsi), name => Assert.True(name is null || widths.Width(name) > 0, $"{face} {name}"));
        }
    }

    [Fact]
    public void Unknown_face_takes_the_nearest()
    {
        Assert.Equal("Times-BoldItalic", StandardFontWidths.Nearest(false, true, true, true).Name);
        Assert.Equal("Helvetica", StandardFontWidths.Nearest(false, false, false, false).Name);
        Assert.Equal("Courier-Bold", StandardFontWidths.Nearest(true, true, true, false).Name);
    }
}
