using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Pdf;
using LittleGiants.Extraction.Readers.Pdf.Security;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Security;

public sealed class StandardSecurityTests
{
    public static TheoryData<string> Locked => new(
        "rc4-40", "rc4-128", "aes-128", "aes-128-object-streams", "aes-128-clear-metadata", "aes-256-r5", "aes-256-r6");

    [Theory]
    [MemberData(nameof(Locked))]
    public void The_users_and_the_owners_password_open_the_file(string name)
    {
        var bytes = CorpusFiles.Read($"pdf/{name}.pdf");
        AssertReadable(PdfFiles.Open(bytes, "user"));
        AssertReadable(PdfFiles.Open(bytes, "owner"));
    }

    [Theory]
    [MemberData(nameof(Locked))]
    public void Without_the_password_the_failure_says_encrypted(string name)
    {
        var bytes = CorpusFiles.Read($"pdf/{name}.pdf");
        Assert.Null(PdfFile.Open(bytes, null, PdfLimits.Default, out var failure));
        Assert.Equal(ReadFailureCodes.Encrypted, failure!.Code);
        Assert.Null(PdfFile.Open(bytes, "wrong", PdfLimits.Default, out failure));
        Assert.Equal(ReadFailureCodes.Encrypted, failure!.Code);
    }

    [Theory]
    [InlineData("rc4-128-empty-user", null)]
    [InlineData("aes-256-empty-user", null)]
    [InlineData("aes-256-empty-user", "of no use")]
    [InlineData("aes-256-unicode-password", "pässwörd")]
    public void The_empty_password_is_tried_and_unicode_ones_work(string name, string? password) =>
        AssertReadable(PdfFiles.Open(CorpusFiles.Read($"pdf/{name}.pdf"), password));

    [Theory]
    [MemberData(nameof(Locked))]
    public void Encrypted_files_are_repaired_too(string name)
    {
        var text = PdfFiles.Text(CorpusFiles.Read($"pdf/{name}.pdf"));
        var file = PdfFiles.Open(PdfWriter.Bytes(text.Replace("startxref", "startxxxx", StringComparison.Ordinal)), "user");
        AssertReadable(file);
        Assert.Equal(["repairedXref"], PdfFiles.Codes(file));
    }

    [Theory]
    [MemberData(nameof(Locked))]
    public void A_file_that_lost_its_trailer_is_still_known_to_be_encrypted(string name)
    {
        var text = PdfFiles.Text(CorpusFiles.Read($"pdf/{name}.pdf"));
        var end = text.LastIndexOf(text.Contains("\ntrailer", StringComparison.Ordinal) ? "\nxref" : "/Type /XRef", StringComparison.Ordinal);
        var file = PdfFile.Open(PdfWriter.Bytes(text[..end]), "user", PdfLimits.Default, out var failure);
        if (name.StartsWith("aes-256", StringComparison.Ordinal))
        {
            AssertContent(file!);
        }
        else
        {
            Assert.Equal(ReadFailureCodes.Encrypted, failure?.Code);
        }
    }

    [Fact]
    public void Metadata_that_is_left_clear_is_not_decrypted()
    {
        var file = PdfFiles.Open(CorpusFiles.Read("pdf/aes-128-clear-metadata.pdf"), "user");
        Assert.Contains("plain metadata", PdfFiles.Text(file.Decode(file.Catalog.Stream("Metadata")!).Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Filter /Crypt", true)]
    [InlineData("/Filter [ /Crypt ] /DecodeParms [ << /Name /Identity >> ]", true)]
    [InlineData("/Filter [ /Crypt ] /DecodeParms << /Name /StdCF >>", false)]
    [InlineData("/Type /XRef", true)]
    [InlineData("", false)]
    public void Streams_that_are_not_encrypted_stay_as_they_are(string entries, bool asIs)
    {
        var file = PdfFiles.Open(CorpusFiles.Read("pdf/aes-128.pdf"), "user");
        var security = StandardSecurity.Open(file.Trailer.Dictionary("Encrypt")!, file.Trailer.Array("ID")![0] as PdfString, "user", out _)!;
        var lexer = new PdfLexer(PdfWriter.Bytes($"<< {entries} >>"));
        var dictionary = (PdfDictionary)file.Parser.Parse(ref lexer);
        var data = PdfWriter.Bytes("sixteen bytes of vector and data");
        var stream = new PdfStream(dictionary, data) { ObjectNumber = 9 };
        Assert.Equal(asIs, security.DecryptStream(stream).Span.SequenceEqual(data));
        Assert.True(security.DecryptStream(new PdfStream(dictionary, data)).Span.SequenceEqual(data));
    }

    [Theory]
    [InlineData("/V 4", "/V 9")]
    [InlineData("/Filter /Standard", "/Filter /Stxxxxxx")]
    [InlineData("/R 4", "/R 1")]
    [InlineData("/O <", "/X <")]
    public void An_unknown_kind_of_encryption_is_a_coded_failure(string good, string bad)
    {
        var text = PdfFiles.Text(CorpusFiles.Read("pdf/aes-128.pdf"));
        Assert.Contains(good, text, StringComparison.Ordinal);
        Assert.Null(PdfFile.Open(PdfWriter.Bytes(text.Replace(good, bad, StringComparison.Ordinal)), "user", PdfLimits.Default, out var failure));
        Assert.Equal(ReadFailureCodes.Encrypted, failure!.Code);
    }

    [Fact]
    public void Rc4_gives_the_known_keystream() =>
        Assert.Equal([0xBB, 0xF3, 0x16, 0xE8, 0xD9, 0x40, 0xAF, 0x0A, 0xD3], Rc4.Transform("Key"u8, "Plaintext"u8));

    private static void AssertReadable(PdfFile file)
    {
        AssertContent(file);
        Assert.Equal("Plain title", PdfFiles.Text(file.Trailer.Dictionary("Info")!.String("Title")));
    }

    private static void AssertContent(PdfFile file)
    {
        Assert.True(file.IsEncrypted);
        Assert.Contains("(Revenue 1,234.5) Tj", PdfFiles.Content(file), StringComparison.Ordinal);
    }
}
