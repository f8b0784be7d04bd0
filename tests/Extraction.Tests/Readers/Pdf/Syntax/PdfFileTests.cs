using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Pdf;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Syntax;

public sealed class PdfFileTests
{
    [Theory]
    [InlineData(PdfXrefStyle.Table, false)]
    [InlineData(PdfXrefStyle.Stream, false)]
    [InlineData(PdfXrefStyle.Stream, true)]
    [InlineData(PdfXrefStyle.Hybrid, true)]
    internal void Every_kind_of_cross_reference_is_read(PdfXrefStyle style, bool pack)
    {
        var file = PdfFiles.Open(Sample(writer => (writer.Xref, writer.PackObjects) = (style, pack)));
        AssertSound(file);
    }

    [Theory]
    [InlineData("pdf/linearized.pdf")]
    [InlineData("pdf/linearized-object-streams.pdf")]
    public void Linearised_files_are_read(string name)
    {
        var file = PdfFiles.Open(CorpusFiles.Read(name));
        Assert.Equal(1, file.PageCount);
        Assert.Contains("(Revenue 1,234.5) Tj", PdfFiles.Content(file), StringComparison.Ordinal);
        Assert.Empty(file.Warnings);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_header_may_stand_behind_other_bytes(bool offsetsFromHeader)
    {
        var file = PdfFiles.Open(Sample(writer => (writer.Preamble, writer.OffsetsFromHeader) = (new string('x', 900) + "\n", offsetsFromHeader)));
        AssertSound(file);
    }

    [Fact]
    public void Only_the_newest_version_of_an_object_counts()
    {
        var update = new PdfWriter();
        update.Set(3, "<< /Length 7 >>\nstream\nupdated\nendstream");
        var file = PdfFiles.Open(update.AppendTo(Sample()));
        Assert.Equal("updated", PdfFiles.Content(file));
        Assert.Empty(file.Warnings);
    }

    [Fact]
    public void A_chain_of_sections_that_loops_is_cut()
    {
        var file = PdfFiles.Open(Sample(writer => writer.TrailerEntries = "/Prev 0000000 "), null);
        AssertSound(file);
        var bytes = Sample();
        var start = PdfFiles.Text(bytes).LastIndexOf("xref\n0 1", StringComparison.Ordinal);
        AssertSound(PdfFiles.Open(Sample(writer => writer.TrailerEntries = $"/Prev {start}")));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("   \r\n\r\n")]
    [InlineData(" % comment\n")]
    public void Badly_spaced_tables_are_read(string lineEnd) => AssertSound(PdfFiles.Open(Sample(writer => writer.XrefLineEnd = lineEnd)));

    [Fact]
    public void A_table_counted_from_one_is_read_from_zero()
    {
        var text = PdfFiles.Text(Sample());
        var file = PdfFiles.Open(PdfWriter.Bytes(text.Replace("xref\n0 1\n", "xref\n1 1\n", StringComparison.Ordinal)));
        AssertSound(file);
    }

    [Fact]
    public void A_wrong_offset_is_repaired()
    {
        var file = PdfFiles.Open(Sample(writer => writer.OffsetError = 3));
        AssertRepaired(file);
    }

    [Fact]
    public void An_entry_that_leads_to_another_object_is_repaired()
    {
        var text = PdfFiles.Text(Sample());
        var place = text.IndexOf("4 0 obj", StringComparison.Ordinal);
        var other = text.IndexOf("3 0 obj", StringComparison.Ordinal);
        AssertRepaired(PdfFiles.Open(PdfWriter.Bytes(text.Replace($"{place:0000000000}", $"{other:0000000000}", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("startxref", "startxxxx")]
    [InlineData("trailer", "trxxxer")]
    [InlineData("xref\n0 1", "xrxx\n0 1")]
    [InlineData("/Root", "/Rxxt")]
    public void A_broken_end_of_file_is_repaired(string good, string bad)
    {
        var text = PdfFiles.Text(Sample());
        AssertRepaired(PdfFiles.Open(PdfWriter.Bytes(text.Replace(good, bad, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(PdfXrefStyle.Table, false)]
    [InlineData(PdfXrefStyle.Stream, true)]
    [InlineData(PdfXrefStyle.Hybrid, true)]
    internal void A_truncated_file_gives_what_is_left(PdfXrefStyle style, bool pack)
    {
        var whole = Sample(writer => (writer.Xref, writer.PackObjects) = (style, pack));
        var end = PdfFiles.Text(whole).LastIndexOf(style == PdfXrefStyle.Stream ? "startxref" : "xref\n0 1", StringComparison.Ordinal);
        AssertRepaired(PdfFiles.Open(whole[..end]));
    }

    [Fact]
    public void A_file_with_neither_table_nor_trailer_is_repaired() =>
        AssertRepaired(PdfFiles.Open(Sample(writer => writer.Xref = PdfXrefStyle.None)));

    [Fact]
    public void Repair_takes_the_last_of_several_versions()
    {
        var update = new PdfWriter { Xref = PdfXrefStyle.None };
        update.Set(3, "<< /Length 7 >>\nstream\nupdated\nendstream");
        var bytes = update.AppendTo(Sample());
        var text = PdfFiles.Text(bytes).Replace("startxref", "startxxxx", StringComparison.Ordinal);
        Assert.Equal("updated", PdfFiles.Content(PdfFiles.Open(PdfWriter.Bytes(text))));
    }

    [Theory]
    [InlineData("/Length 5 0 R")]
    [InlineData("/Length 3")]
    [InlineData("/Length 99999999")]
    [InlineData("/Length -1")]
    [InlineData("/Length (what)")]
    [InlineData("/Length 4 0 R")]
    [InlineData("/Length 77 0 R")]
    [InlineData("")]
    public void Stream_lengths_may_be_indirect_or_wrong(string length)
    {
        var writer = new PdfWriter();
        writer.AddPageObject("/Contents 4 0 R");
        writer.SetStream(writer.Reserve(), length, "BT (some content) Tj ET"u8.ToArray());
        writer.Add("23");
        Assert.Equal("BT (some content) Tj ET", PdfFiles.Content(PdfFiles.Open(writer.Build())));
    }

    [Fact]
    public void Streams_without_an_end_are_searched_once()
    {
        var writer = new PdfWriter();
        writer.AddPageObject("/Contents 4 0 R");
        for (var i = 0; i < 5000; i++)
        {
            writer.Add("<< /Length 0 >>\nstream\nno end of it " + new string('x', 1000));
        }

        var file = PdfFiles.Open(writer.Build());
        for (var i = 0; i < 5000; i++)
        {
            Assert.IsType<PdfStream>(file.Resolve(new PdfReference(5003 - i, 0)));
        }
    }

    [Fact]
    public void Missing_and_cyclic_references_are_null()
    {
        var writer = new PdfWriter();
        writer.AddTextPage("x");
        var first = writer.Reserve();
        var second = writer.Add($"{first} 0 R");
        writer.Set(first, $"{second} 0 R");
        var file = PdfFiles.Open(writer.Build());
        Assert.Same(PdfNull.Instance, file.Resolve(new PdfReference(first, 0)));
        Assert.Same(PdfNull.Instance, file.Resolve(new PdfReference(999, 0)));
        Assert.Same(PdfNull.Instance, file.Resolve(new PdfReference(int.MaxValue, 0)));
        Assert.Same(PdfNull.Instance, file.Resolve(new PdfReference(0, 65535)));
    }

    [Fact]
    public void An_object_stream_that_extends_another_is_followed()
    {
        var writer = new PdfWriter();
        writer.AddTextPage("x");
        var older = writer.AddStream("/Type /ObjStm /N 1 /First 5", "77 0 (older)");
        var newer = writer.AddStream($"/Type /ObjStm /N 1 /First 5 /Extends {older} 0 R", "78 0 (newer)");
        var file = PdfFiles.Open(writer.Build());
        var streams = new ObjectStreams(file, file.Parser, PdfLimits.Default);
        Assert.Equal("(newer)", PdfObjectText.Of(streams.Read(newer, 78, 0)!));
        Assert.Equal("(older)", PdfObjectText.Of(streams.Read(newer, 77, 0)!));
        Assert.Null(streams.Read(newer, 79, 0));
    }

    [Fact]
    public void Object_streams_that_extend_each_other_give_null()
    {
        var writer = new PdfWriter();
        writer.AddTextPage("x");
        var first = writer.Reserve();
        var second = writer.AddStream($"/Type /ObjStm /N 1 /First 5 /Extends {first} 0 R", "78 0 (x)");
        writer.SetStream(first, $"/Type /ObjStm /N 1 /First 5 /Length 8 /Extends {second} 0 R", "77 0 (y)"u8.ToArray());
        var file = PdfFiles.Open(writer.Build());
        var streams = new ObjectStreams(file, file.Parser, PdfLimits.Default);
        Assert.Null(streams.Read(first, 700, 0));
    }

    [Fact]
    public void Objects_of_an_object_stream_end_where_the_next_begins()
    {
        var writer = new PdfWriter();
        writer.AddTextPage("x");
        var stream = writer.AddStream("/Type /ObjStm /N 3 /First 15", "71 0 72 0 73 5 [ 1 2 3 4 ]");
        var file = PdfFiles.Open(writer.Build());
        var streams = new ObjectStreams(file, file.Parser, PdfLimits.Default);
        Assert.Equal("null", PdfObjectText.Of(streams.Read(stream, 71, 0)!));
        Assert.Equal("[1 2]", PdfObjectText.Of(streams.Read(stream, 72, 1)!));
        Assert.Equal("3", PdfObjectText.Of(streams.Read(stream, 73, 2)!));
    }

    [Fact]
    public void Bytes_that_are_no_document_give_a_coded_failure()
    {
        Assert.Null(PdfFile.Open(default, null, PdfLimits.Default, out var empty));
        Assert.Equal(ReadFailureCodes.Empty, empty!.Code);
        Assert.Null(PdfFile.Open("%PDF-1.4\n%%EOF"u8.ToArray(), null, PdfLimits.Default, out var damaged));
        Assert.Equal(ReadFailureCodes.Damaged, damaged!.Code);
        Assert.Null(PdfFile.Open(new byte[100_000], null, PdfLimits.Default, out damaged));
        Assert.Equal(ReadFailureCodes.Damaged, damaged!.Code);
    }

    [Fact]
    public void An_xref_stream_that_inflates_without_end_is_cut()
    {
        var writer = new PdfWriter();
        writer.AddTextPage("x");
        var rows = new byte[4_000_000];
        Array.Fill(rows, (byte)1);
        var data = PdfWriter.Deflate(rows);
        var bytes = writer.Build();
        var start = bytes.Length;
        byte[] file =
        [
            .. bytes, .. PdfWriter.Bytes($"90 0 obj\n<< /Type /XRef /W [1 1 0] /Size 2000000000 /Root 1 0 R /Filter /FlateDecode /Length {data.Length} >>\nstream\n"),
            .. data, .. PdfWriter.Bytes($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF"),
        ];
        var opened = PdfFiles.Open(file, limits: PdfLimits.Default with { MaxObjects = 1000 });
        Assert.Equal(1, opened.PageCount);
        Assert.Contains("repairedXref", PdfFiles.Codes(opened));
    }

    [Fact]
    public void A_stream_that_inflates_beyond_the_limit_is_cut_and_named()
    {
        var writer = new PdfWriter();
        var bomb = PdfWriter.Deflate(PdfWriter.Deflate(new byte[30_000_000]));
        var stream = writer.AddStream("/Filter [ /FlateDecode /FlateDecode ]", bomb);
        writer.AddPageObject($"/Contents {stream} 0 R");
        var file = PdfFiles.Open(writer.Build());
        Assert.InRange(file.Decode((PdfStream)file.Pages[0].Dictionary["Contents"]).Length, 1, 5_000_000);
        Assert.Equal(["streamTooLarge"], PdfFiles.Codes(file));
    }

    [Fact]
    public void Streams_can_be_decoded_one_behind_the_other_into_one_buffer()
    {
        var file = PdfFiles.Open(Sample());
        var stream = (PdfStream)file.Pages[0].Dictionary["Contents"];
        byte[] buffer = [];
        var length = 0;
        file.Decode(stream, ref buffer, ref length);
        file.Decode(stream, ref buffer, ref length);
        var once = PdfFiles.Content(file);
        Assert.Equal(once + once, PdfFiles.Text(buffer.AsSpan(0, length)));
    }

    [Fact]
    public void An_images_bytes_come_out_in_their_own_format()
    {
        var writer = new PdfWriter();
        writer.AddTextPage("x");
        var number = writer.AddStream("/Subtype /Image /Filter [ /ASCIIHexDecode /DCTDecode ] /DecodeParms [ null << /ColorTransform 0 >> ]", "FFD8FFE0>");
        var file = PdfFiles.Open(writer.Build());
        var image = file.DecodeImage((PdfStream)file.Resolve(new PdfReference(number, 0)));
        Assert.Equal([0xFF, 0xD8, 0xFF, 0xE0], image.Bytes.ToArray());
        Assert.Equal("DCTDecode", image.Filter);
        Assert.Equal(0, image.Parameters!.Int("ColorTransform", -1));
    }

    private static byte[] Sample(Action<PdfWriter>? configure = null)
    {
        var writer = new PdfWriter();
        configure?.Invoke(writer);
        writer.AddPage("BT (Revenue 1,234.5) Tj ET");
        var data = PdfWriter.Deflate("second"u8.ToArray());
        var stream = writer.AddStream("/Filter /FlateDecode", data);
        writer.AddPageObject($"/Contents {stream} 0 R");
        return writer.Build();
    }

    private static void AssertSound(PdfFile file)
    {
        Assert.Equal(2, file.PageCount);
        Assert.Equal("second", PdfFiles.Content(file, 2));
        Assert.Contains("(Revenue 1,234.5)", PdfFiles.Content(file), StringComparison.Ordinal);
        Assert.Empty(file.Warnings);
    }

    private static void AssertRepaired(PdfFile file)
    {
        Assert.Equal(2, file.PageCount);
        Assert.Equal("second", PdfFiles.Content(file, 2));
        Assert.Contains("(Revenue 1,234.5)", PdfFiles.Content(file), StringComparison.Ordinal);
        Assert.Equal(["repairedXref"], PdfFiles.Codes(file));
    }
}
