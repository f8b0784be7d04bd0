using LittleGiants.Extraction.Readers.Pdf;
using LittleGiants.Extraction.Readers.Pdf.Filters;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Filters;

public sealed class StreamDecoderTests
{
    private static readonly byte[] Sentence = PdfWriter.Bytes(string.Concat(Enumerable.Range(0, 3000).Select(number => $"line {number} of {number * 7919 % 1000}; ")));

    [Theory]
    [InlineData("/Filter /ASCIIHexDecode", "48 65 6c6C 6f>garbage", "Hello")]
    [InlineData("/Filter /AHx", "4865 6c6c 7", "Hellp")]
    [InlineData("/Filter /ASCII85Decode", "87cURD]i,\"Ebo80~>", "Hello World!")]
    [InlineData("/Filter /A85", "<~87cUR D]i,\"\nEbo7~>", "Hello World")]
    [InlineData("/Filter /A85", "z87cURDZ", "\0\0\0\0Hello")]
    [InlineData("/Filter /RunLengthDecode", "\u0002abc\u00fed\u0080zzz", "abcddd")]
    [InlineData("/Filter /RL", "\u0009ab", "ab")]
    [InlineData("/Filter [ /ASCIIHexDecode /ASCII85Decode ]", "38 37 63 55 52 44 5A 7E 3E>", "Hello")]
    [InlineData("/Filter [ ]", "as it is", "as it is")]
    [InlineData("", "as it is", "as it is")]
    [InlineData("/Filter /Crypt", "as it is", "as it is")]
    [InlineData("/F /AHx", "4141>", "AA")]
    [InlineData("/F (other.file)", "4141>", "4141>")]
    public void Filters_and_their_chains_are_undone(string entries, string data, string expected) =>
        Assert.Equal(expected, PdfFiles.Text(Decode(entries, PdfWriter.Bytes(data))));

    [Fact]
    public void Deflated_data_is_inflated()
    {
        var decoder = new StreamDecoder(PdfLimits.Default);
        Assert.Equal(Sentence, decoder.Decode(PdfWriter.Deflate(Sentence), Dictionary("/Filter /FlateDecode")).ToArray());
        Assert.False(decoder.IsDamaged || decoder.IsCut);
    }

    [Fact]
    public void A_wrong_checksum_does_no_harm()
    {
        var data = PdfWriter.Deflate(Sentence);
        data[^1] ^= 0x55;
        Assert.Equal(Sentence, Decode("/Filter /Fl", data));
        Assert.Equal(Sentence, Decode("/Filter /Fl", data[..^4]));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void Of_truncated_data_what_decodes_is_kept(double share)
    {
        var data = PdfWriter.Deflate(Sentence);
        var kept = Decode("/Filter /FlateDecode", data[..(int)(data.Length * share)]);
        Assert.True(Sentence.AsSpan().StartsWith(kept));
        Assert.InRange(kept.Length, Sentence.Length * (share - 0.15), Sentence.Length);
    }

    [Fact]
    public void Of_data_broken_in_the_middle_the_first_part_is_kept()
    {
        var data = PdfWriter.Deflate(Sentence);
        data.AsSpan(data.Length / 2, 40).Fill(0xFF);
        var kept = Decode("/Filter /FlateDecode", data);
        var same = kept.AsSpan().CommonPrefixLength(Sentence);
        Assert.InRange(same, Sentence.Length / 4, Sentence.Length);
    }

    [Fact]
    public void A_missing_or_wrong_header_and_line_ends_before_it_are_survived()
    {
        var data = PdfWriter.Deflate(Sentence);
        Assert.Equal(Sentence, Decode("/Filter /FlateDecode", data[2..]));
        Assert.Equal(Sentence, Decode("/Filter /FlateDecode", [0xFF, 0x00, .. data[2..]]));
        Assert.Equal(Sentence, Decode("/Filter /FlateDecode", [0x0D, 0x0A, .. data]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("this was never deflated")]
    public void Data_that_is_not_deflated_gives_nothing_or_little(string data) =>
        Assert.InRange(Decode("/Filter /FlateDecode", PdfWriter.Bytes(data)).Length, 0, 100);

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Lzw_is_undone_with_codes_that_grow_early_or_late(int early)
    {
        var data = LzwWriter.Encode(Sentence, early);
        Assert.Equal(Sentence, Decode($"/Filter /LZWDecode /DecodeParms << /EarlyChange {early} >>", data));
    }

    [Fact]
    public void The_standards_lzw_example_is_read() =>
        Assert.Equal([45, 45, 45, 45, 45, 65, 45, 45, 45, 66], Decode("/Filter /LZW", [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01]));

    [Fact]
    public void Of_broken_lzw_what_decodes_is_kept()
    {
        var data = LzwWriter.Encode(Sentence, 1);
        var kept = Decode("/Filter /LZWDecode", data[..(data.Length / 2)]);
        Assert.True(Sentence.AsSpan().StartsWith(kept));
        Assert.NotEmpty(kept);
    }

    [Fact]
    public void An_unknown_filter_leaves_the_bytes_and_says_so()
    {
        var decoder = new StreamDecoder(PdfLimits.Default);
        Assert.Equal("abc"u8.ToArray(), decoder.Decode("abc"u8.ToArray(), Dictionary("/Filter /Nonsense")).ToArray());
        Assert.True(decoder.IsDamaged);
    }

    [Theory]
    [InlineData("DCTDecode", "DCTDecode")]
    [InlineData("DCT", "DCTDecode")]
    [InlineData("JPXDecode", "JPXDecode")]
    [InlineData("CCF", "CCITTFaxDecode")]
    [InlineData("JBIG2Decode", "JBIG2Decode")]
    public void Image_filters_end_the_chain(string written, string expected)
    {
        var decoder = new StreamDecoder(PdfLimits.Default);
        var data = decoder.Decode(PdfWriter.Bytes("4142>"), Dictionary($"/Filter [ /AHx /{written} /AHx ] /DecodeParms [ null << /K -1 >> ]"));
        Assert.Equal("AB", PdfFiles.Text(data.Span));
        Assert.Equal(expected, decoder.ImageFilter);
        Assert.Equal(-1, decoder.ImageParameters!.Int("K"));
    }

    [Fact]
    public void The_length_limit_cuts_every_filter()
    {
        var limits = PdfLimits.Default with { MaxStreamBytes = 1000 };
        var zeros = new byte[100_000];
        AssertCut(limits, "/Filter /FlateDecode", PdfWriter.Deflate(zeros));
        AssertCut(limits, "/Filter /LZWDecode", LzwWriter.Encode(zeros, 1));
        AssertCut(limits, "/Filter /ASCIIHexDecode", PdfWriter.Bytes(new string('0', 4000)));
        AssertCut(limits, "/Filter /ASCII85Decode", PdfWriter.Bytes(new string('z', 4000)));
        AssertCut(limits, "/Filter /RunLengthDecode", [.. Enumerable.Repeat((byte)129, 100)]);
    }

    [Fact]
    public void The_ratio_limit_cuts_a_bomb_but_not_a_small_dense_stream()
    {
        var limits = PdfLimits.Default with { MaxInflationRatio = 100, InflationRatioFrom = 50_000 };
        var bomb = new StreamDecoder(limits);
        Assert.InRange(bomb.Decode(PdfWriter.Deflate(new byte[5_000_000]), Dictionary("/Filter /FlateDecode")).Length, 50_000, 1_000_000);
        Assert.True(bomb.IsCut);
        var small = new StreamDecoder(limits);
        Assert.Equal(49_000, small.Decode(PdfWriter.Deflate(new byte[49_000]), Dictionary("/Filter /FlateDecode")).Length);
        Assert.False(small.IsCut);
    }

    [Fact]
    public void The_documents_limit_counts_all_streams()
    {
        var decoder = new StreamDecoder(PdfLimits.Default with { MaxDecodedBytes = 250_000 });
        var data = PdfWriter.Deflate(new byte[100_000]);
        Assert.Equal(100_000, decoder.Decode(data, Dictionary("/Filter /FlateDecode")).Length);
        Assert.Equal(100_000, decoder.Decode(data, Dictionary("/Filter /FlateDecode")).Length);
        Assert.Equal(50_000, decoder.Decode(data, Dictionary("/Filter /FlateDecode")).Length);
        Assert.True(decoder.IsCut);
        Assert.Equal(0, decoder.Decode(data, Dictionary("/Filter /FlateDecode")).Length);
    }

    [Fact]
    public void Chains_longer_than_the_limit_are_cut()
    {
        var decoder = new StreamDecoder(PdfLimits.Default with { MaxFilters = 2 });
        var data = decoder.Decode(PdfWriter.Bytes("333433323e"), Dictionary("/Filter [ /AHx /AHx /AHx ]"));
        Assert.Equal("42", PdfFiles.Text(data.Span));
        Assert.True(decoder.IsCut);
    }

    private static void AssertCut(PdfLimits limits, string entries, byte[] data)
    {
        var decoder = new StreamDecoder(limits);
        Assert.Equal(1000, decoder.Decode(data, Dictionary(entries)).Length);
        Assert.True(decoder.IsCut);
    }

    private static byte[] Decode(string entries, byte[] data) => new StreamDecoder(PdfLimits.Default).Decode(data, Dictionary(entries)).ToArray();

    private static PdfDictionary Dictionary(string entries)
    {
        var lexer = new PdfLexer(PdfWriter.Bytes($"<< {entries} >>"));
        return (PdfDictionary)new PdfObjectParser(new PdfNamePool(), null, PdfLimits.Default).Parse(ref lexer);
    }
}
