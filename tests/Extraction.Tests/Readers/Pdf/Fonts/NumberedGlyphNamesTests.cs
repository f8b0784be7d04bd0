using LittleGiants.Extraction.Readers.Pdf.Fonts;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Fonts;

public sealed class NumberedGlyphNamesTests
{
    [Fact]
    public void Decimal_numbers_are_codes() => Assert.Equal("AZ€", Text(["c65", "c90", "c128"]));

    [Fact]
    public void One_hexadecimal_number_makes_all_hexadecimal() => Assert.Equal("AJ1", Text(["G41", "G4A", "G31"]));

    [Theory]
    [InlineData("c999")]
    [InlineData("g1")]
    [InlineData("glyph65")]
    [InlineData("65")]
    [InlineData("c10")]
    public void Name_of_another_form_tells_nothing(string name) => Assert.Null(new NumberedGlyphNames([name]).Text(name));

    private static string Text(string[] names)
    {
        var numbered = new NumberedGlyphNames(names);
        return string.Concat(names.Select(numbered.Text));
    }

    [Fact]
    public void Number_is_only_a_guess()
    {
        var font = FontFixture.Font(("Subtype", "/Type3"), ("Encoding", FontFixture.Dictionary(("Differences", new object[] { 1, "/a65", "/a66" }))));
        var glyph = FontFixture.Glyph(font, 1);
        Assert.Equal('A', glyph.Char);
        Assert.True(glyph.IsUnmapped);
    }
}
