using System.IO.Compression;
using System.Text;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Docx;

namespace LittleGiants.Extraction.Tests.Readers.Docx;

public sealed class DocxBombTests
{
    private const string Main = "word/document.xml";
    private static readonly byte[] Plain = new DocxFile().With(DocxFile.Paragraph("Text."));

    [Fact]
    public void Huge_inflation_is_refused_before_it_is_read()
    {
        var bomb = DocxFile.Replace(Plain, Main, DocxFile.Document("<w:p><w:r><w:t>" + new string('a', 40_000_000) + "</w:t></w:r></w:p>"));
        Assert.True(bomb.Length < 100_000);
        Assert.Equal(ReadFailureCodes.TooLarge, Read(bomb).Failure!.Code);
    }

    [Fact]
    public void Deep_nesting_does_not_overflow_the_stack()
    {
        const int Depth = 50_000;
        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", Depth)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", Depth));
        Assert.Equal(ReadFailureCodes.Damaged, Read(DocxFile.Replace(Plain, Main, DocxFile.Document(deep))).Failure!.Code);
    }

    [Fact]
    public void Nesting_within_the_limit_is_read()
    {
        const int Depth = 60;
        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", Depth)) + DocxFile.Paragraph("core") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", Depth));
        Assert.Contains("core", Read(DocxFile.Replace(Plain, Main, DocxFile.Document(deep))).Document!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_and_external_entities_are_refused()
    {
        var lol = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
            + DocxFile.Document("<w:p><w:r><w:t>&b;&f;</w:t></w:r></w:p>")["<?xml version=\"1.0\" encoding=\"UTF-8\"?>".Length..];
        Assert.Equal(ReadFailureCodes.Damaged, Read(DocxFile.Replace(Plain, Main, lol)).Failure!.Code);
    }

    [Fact]
    public void Too_many_files_are_refused()
    {
        using var stream = new MemoryStream();
        stream.Write(Plain);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (var i = 0; i < 21_000; i++)
            {
                zip.CreateEntry($"x/{i}", CompressionLevel.NoCompression);
            }
        }

        Assert.NotNull(Read(stream.ToArray()).Failure);
    }

    [Fact]
    public void Broken_side_part_costs_a_warning_not_the_document()
    {
        var file = new DocxFile { Styles = "<w:style w:styleId=\"a\"/>" }.With(DocxFile.Paragraph("Text."));
        var result = Read(DocxFile.Replace(file, "word/styles.xml", "<w:styles"));
        Assert.Equal("Text.\n", result.Document!.Text);
        Assert.Equal("brokenParts", Assert.Single(result.Document.Warnings).Code);
    }

    [Fact]
    public void Lying_attributes_do_no_harm()
    {
        var body = "<w:p><w:pPr><w:outlineLvl w:val=\"x\"/><w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"-4\"/></w:numPr></w:pPr><w:r><w:t>Text.</w:t></w:r></w:p>"
            + "<w:tbl><w:tr>" + DocxFile.Cell("a", "<w:gridSpan w:val=\"2000000000\"/><w:vMerge w:val=\"maybe\"/>") + DocxFile.Cell("b", "<w:gridSpan w:val=\"-1\"/>") + "</w:tr></w:tbl>";
        Assert.Contains("Text.", Read(DocxFile.Replace(Plain, Main, DocxFile.Document(body))).Document!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Encrypted_office_file_is_a_coded_failure()
    {
        byte[] file = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[500], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[50]];
        Assert.Equal(ReadFailureCodes.Encrypted, new DocumentReaders().Read(new DocumentSource("x", file), new ReadOptions(), CancellationToken.None).Failure!.Code);
    }

    private static ReadResult Read(byte[] content) => new DocxReader().Read(new DocumentSource("x.docx", content), new ReadOptions(), CancellationToken.None);
}
