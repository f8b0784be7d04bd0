using LittleGiants.Extraction.Readers.Pdf.Content;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Content;

public sealed class TextStringTests
{
    [Fact]
    public void A_mark_tells_the_encoding()
    {
        Assert.Equal("é中", TextString.Decode([0xFE, 0xFF, 0x00, 0xE9, 0x4E, 0x2D]));
        Assert.Equal("é中", TextString.Decode([0xFF, 0xFE, 0xE9, 0x00, 0x2D, 0x4E]));
        Assert.Equal("é", TextString.Decode([0xEF, 0xBB, 0xBF, 0xC3, 0xA9]));
    }

    [Fact]
    public void Without_a_mark_it_is_PDFDocEncoding()
    {
        Assert.Equal("é €\u2013\u02D8", TextString.Decode([0xE9, 0x20, 0xA0, 0x85, 0x18]));
    }

    [Fact]
    public void Language_codes_are_dropped()
    {
        Assert.Equal("ab", TextString.Decode([0xFE, 0xFF, 0, (byte)'a', 0, 0x1B, 0, (byte)'e', 0, (byte)'n', 0, 0x1B, 0, (byte)'b']));
    }
}
