using System.Text;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Ocr;
using LittleGiants.Extraction.Readers.Pdf;

namespace LittleGiants.Extraction.Tests.Readers.Pdf;

public sealed class PdfReaderTests
{
    private static readonly ReadOptions Options = new() { Ocr = new OcrOptions { Enabled = false } };

    [Theory]
    [InlineData("%PDF-1.4\n", 1)]
    [InlineData("junk before\n%PDF-1.4\n", 0.9)]
    [InlineData("<html>%PDF</html>", 0)]
    public void A_header_in_the_first_kilobyte_tells_the_format(string content, double certainty)
    {
        Assert.Equal(certainty, new PdfReader().Recognize(new DocumentSource("x", Encoding.ASCII.GetBytes(content))));
    }

    [Fact]
    public void A_page_gives_its_text_with_places()
    {
        var writer = new PdfWriter();
        writer.AddTextPage("Revenue 1,234");
        var document = Read(writer.Build());

        Assert.Equal("Revenue 1,234\n", document.Text);
        var page = Assert.Single(document.Pages);
        Assert.Equal((1, 612, 792, TextQuality.TextLayer), (page.Number, page.Width, page.Height, page.Quality));
        Assert.Equal(["Revenue", "1,234"], page.Words.Select(word => document.TextOf(word.Span).ToString()));
        Assert.Equal(72, page.Words[0].Box.X, 0.01);
        Assert.InRange(92, page.Words[0].Box.Y, page.Words[0].Box.Bottom);
        Assert.InRange(document.Pages[0].BoxOf(8).X, page.Words[1].Box.X - 0.01, page.Words[1].Box.X + 0.01);
    }

    [Fact]
    public void Streams_of_one_page_are_joined_with_white_space()
    {
        var writer = new PdfWriter();
        var font = writer.AddHelvetica();
        var first = writer.AddStream("", "BT /F1 12 Tf 72 700 Td (Rev");
        var second = writer.AddStream("", "enue) Tj ET q BT /F1 12 Tf 72 600 Td");
        var third = writer.AddStream("", "(Costs) Tj ET Q");
        writer.AddPageObject($"/MediaBox [0 0 612 792] /Contents [{first} 0 R {second} 0 R 99 0 R {third} 0 R] /Resources << /Font << /F1 {font} 0 R >> >>");

        Assert.Equal("Rev enue\nCosts\n", Read(writer.Build()).Text);
    }

    [Fact]
    public void Page_size_follows_crop_box_rotation_and_user_unit()
    {
        var writer = new PdfWriter();
        writer.AddTextPage("One", "/MediaBox [0 0 612 792] /CropBox [12 42 612 742] /Rotate 90");
        writer.AddTextPage("Two", "/MediaBox [0 0 612 792] /UserUnit 2");
        var document = Read(writer.Build());

        Assert.Equal((700, 600), (document.Pages[0].Width, document.Pages[0].Height));
        Assert.Equal((1224, 1584), (document.Pages[1].Width, document.Pages[1].Height));
        Assert.Equal(144, document.Pages[1].Words[0].Box.X, 0.01);
    }

    [Fact]
    public void A_page_without_text_but_with_a_picture_is_named_in_a_warning()
    {
        var writer = new PdfWriter();
        var image = writer.AddStream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x");
        writer.AddPage("612 0 0 792 0 0 cm /I Do", $"<< /XObject << /I {image} 0 R >> >>");
        writer.AddTextPage("Readable words stand on the second page.");
        var document = Read(writer.Build());

        Assert.Equal(TextQuality.Unreadable, document.Pages[0].Quality);
        Assert.Equal(TextQuality.TextLayer, document.Pages[1].Quality);
        Assert.Contains(document.Warnings, warning => warning.Page == 1);
    }

    [Theory]
    [InlineData("/Title (Annual report 2023)", "Annual report 2023")]
    [InlineData("/Title <FEFF5E74 62A5>", "年报")]
    [InlineData("/Title (report_final_v3.docx)", null)]
    [InlineData("/Title (Microsoft Word - Report)", null)]
    [InlineData("/Title (Untitled-1)", null)]
    [InlineData("/Title ( )", null)]
    [InlineData("/Title (12345)", null)]
    [InlineData("/Title (Document of registration)", "Document of registration")]
    [InlineData("", null)]
    public void A_title_is_taken_when_it_is_one(string entry, string? title)
    {
        var writer = new PdfWriter();
        writer.AddTextPage("Text");
        writer.TrailerEntries = $"/Info {writer.Add($"<< {entry} >>")} 0 R";

        Assert.Equal(title, Read(writer.Build()).Title);
    }

    [Theory]
    [InlineData("<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><r:Description xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title><r:Alt><r:li xml:lang='x-default'>From metadata</r:li></r:Alt></dc:title></r:Description></r:RDF></x:xmpmeta>", "From metadata")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>", null)]
    [InlineData("<broken", null)]
    public void Without_information_the_title_comes_from_the_metadata_stream(string xmp, string? title)
    {
        var writer = new PdfWriter();
        writer.AddTextPage("Text");
        writer.CatalogEntries = $"/Metadata {writer.AddStream("/Type /Metadata /Subtype /XML", xmp)} 0 R";

        Assert.Equal(title, Read(writer.Build()).Title);
    }

    [Fact]
    public void A_glyph_of_a_bitmap_font_has_the_height_of_its_letters()
    {
        var writer = new PdfWriter();
        var proc = writer.AddStream("", "40 0 0 0 30 60 d1 0 0 30 60 re f");
        var font = writer.Add(
            $"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 98 /Widths [40 44] /CharProcs << /a {proc} 0 R /b {proc} 0 R >> /Encoding << /Differences [97 /a /b] >> >>");
        writer.AddPage("BT 0.12 0 0 0.12 72 700 Tm /F1 1 Tf (abba) Tj [(a) -100 (b)] TJ ET", $"<< /Font << /F1 {font} 0 R >> >>");
        var document = Read(writer.Build());

        Assert.StartsWith("abba", document.Text, StringComparison.Ordinal);
        Assert.InRange(document.Pages[0].Words[0].Box.Height, 7, 14);
    }

    [Fact]
    public void A_document_out_of_time_names_the_pages_that_are_missing()
    {
        var writer = new PdfWriter();
        writer.AddTextPage("Text");

        var result = new PdfReader().Read(new DocumentSource("x", writer.Build()), Options with { MaxTime = TimeSpan.Zero }, CancellationToken.None);

        Assert.True(result.Failure?.Code == ReadFailureCodes.TimeLimit || result.Document!.Warnings.Any(warning => warning.Code == "timeLimit"));
    }

    [Fact]
    public void Progress_is_reported_for_each_page()
    {
        var writer = new PdfWriter();
        writer.AddTextPage("One");
        writer.AddTextPage("Two");
        var seen = new List<ReadProgress>();
        new PdfReader().Read(new DocumentSource("x", writer.Build()), Options with { Progress = new Recorder(seen) }, CancellationToken.None);

        Assert.Equal([new ReadProgress(1, 2), new ReadProgress(2, 2)], seen);
    }

    [Fact]
    public void What_limits_cut_is_a_warning_on_its_page()
    {
        var writer = new PdfWriter();
        writer.AddTextPage("One");
        writer.AddTextPage("Two hundred");
        var reader = new PdfReader(new PdfLimits { MaxGlyphsPerPage = 5 });
        var document = reader.Read(new DocumentSource("x", writer.Build()), Options, CancellationToken.None).Document!;

        var warning = Assert.Single(document.Warnings);
        Assert.Equal(("tooManyGlyphs", 2), (warning.Code, warning.Page));
    }

    private static SourceDocument Read(byte[] bytes)
    {
        var result = new PdfReader().Read(new DocumentSource("x", bytes), Options, CancellationToken.None);
        Assert.Null(result.Failure);
        return result.Document!;
    }

    private sealed class Recorder(List<ReadProgress> seen) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => seen.Add(value);
    }
}
