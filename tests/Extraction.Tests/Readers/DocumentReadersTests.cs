using System.Text;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Extraction.Tests.Readers;

public sealed class DocumentReadersTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "a PNG image")]
    [InlineData("FFD8FFE000104A464946", "a JPEG image")]
    [InlineData("D0CF11E0A1B11AE100000000", "an old Office file")]
    [InlineData("504B0304140000000000786C2F776F726B626F6F6B2E786D6C", "an Excel workbook")]
    [InlineData("504B03041400000000002F2F2F", "a zip archive")]
    [InlineData("7B5C727466315C616E7369207465787420", "an RTF file")]
    [InlineData("3C3F786D6C2076657273696F6E3D22312E30223F3E3C7862726C2F3E", "an XML file")]
    public void Type_that_is_not_read_is_named(string hex, string name)
    {
        var result = Read(Convert.FromHexString(hex));
        Assert.Equal(ReadFailureCodes.UnknownType, result.Failure!.Code);
        Assert.Contains(name, result.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_binary_content_is_a_coded_failure()
    {
        var noise = new byte[3000];
        new Random(11).NextBytes(noise);
        Assert.Equal(ReadFailureCodes.UnknownType, Read(noise).Failure!.Code);
    }

    [Fact]
    public void Readers_bug_fails_one_document_only()
    {
        var result = new DocumentReaders([new BrokenReader()]).Read(new DocumentSource("x", "text"u8.ToArray()), new ReadOptions(), CancellationToken.None);
        Assert.Equal(ReadFailureCodes.Damaged, result.Failure!.Code);
        Assert.Contains("InvalidOperationException", result.Failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Annual report\n\nText.", "text/markdown")]
    [InlineData("Annual report\n\nText.", "text/plain")]
    [InlineData("<!DOCTYPE html><html><body><p>Text.</p></body></html>", "text/html")]
    public void Type_is_told_by_content(string content, string mediaType) =>
        Assert.Equal(mediaType, Read(Encoding.UTF8.GetBytes(content)).Document!.MediaType);

    private static ReadResult Read(byte[] content) =>
        new DocumentReaders().Read(new DocumentSource("x", content), new ReadOptions(), CancellationToken.None);

    private sealed class BrokenReader : IDocumentReader
    {
        public string MediaType => "text/broken";

        public double Recognize(DocumentSource source) => 1;

        public ReadResult Read(DocumentSource source, ReadOptions options, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("planted");
    }
}
