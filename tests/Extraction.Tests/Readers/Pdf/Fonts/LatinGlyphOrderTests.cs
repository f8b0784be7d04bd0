using LittleGiants.Extraction.Readers.Pdf.Fonts;
using static LittleGiants.Extraction.Tests.Readers.Pdf.Fonts.FontFixture;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Fonts;

public sealed class LatinGlyphOrderTests
{
    [Theory]
    [InlineData(28)]
    [InlineData(29)]
    [InlineData(31)]
    public void Start_of_ASCII_is_found_by_the_widths(int offset)
    {
        // A face that is somewhat narrower than the standard one, letters and digits only.
        var font = Composite("/Identity-H", [("W", Widths(offset, character => (0.93 * Standard(character)) + (character % 3)))]);
        Assert.Equal("Total2024", Text(font, [.. "Total2024".SelectMany(character => new byte[] { 0, (byte)(character - offset) })]));
        Assert.False(Glyph(font, 0, (byte)('T' - offset)).IsUnmapped);
        Assert.True(Glyph(font, 0, 200).IsUnmapped);
    }

    [Fact]
    public void Glyphs_in_another_order_are_left_unmapped()
    {
        var shuffled = new Random(7);
        var font = Composite("/Identity-H", [("W", Widths(29, _ => Standard((char)shuffled.Next('0', 'z'))))]);
        Assert.True(Glyph(font, 0, (byte)(0x54 - 29)).IsUnmapped);
    }

    [Fact]
    public void Few_widths_or_equal_ones_prove_nothing()
    {
        Assert.True(Glyph(Composite("/Identity-H", [("W", new object[] { 36, new object[] { 667, 667, 722, 722 } })]), 0, 36).IsUnmapped);
        Assert.True(Glyph(Composite("/Identity-H", [("W", new object[] { 3, 97, 600 })]), 0, 36).IsUnmapped);
    }

    private static double Standard(char character) => StandardFontWidths.Find("Helvetica")!.Width(BaseEncodings.WinAnsi[character]!)!.Value;

    private static object[] Widths(int offset, Func<char, double> width)
    {
        var items = new List<object>();
        foreach (var character in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
        {
            items.AddRange([character - offset, new object[] { width(character) }]);
        }

        return [.. items];
    }
}
