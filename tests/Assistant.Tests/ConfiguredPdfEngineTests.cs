using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Pdf;

namespace LittleGiants.Assistant.Tests;

public sealed class ConfiguredPdfEngineTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("own")]
    [InlineData(" Own ")]
    public void Our_own_engine_reads_unless_another_is_named(string? setting)
    {
        var result = Read(setting);

        Assert.Null(result.Failure);
        Assert.Equal(5, result.Document!.Pages.Count);
    }

    [Theory]
    [InlineData("pdfium", "there are 'own' and 'pdfpig'")]
#if !PDFPIG
    [InlineData("pdfpig", "built without PdfPig. Build it with -p:PdfPig=true")]
    [InlineData("PdfPig", "built without PdfPig")]
#endif
    public void An_engine_that_is_not_there_is_told_for_each_file(string setting, string says)
    {
        var failure = Read(setting).Failure;

        Assert.Equal(ReadFailureCodes.NotReadable, failure?.Code);
        Assert.Contains(says, failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_names_the_engine_of_the_program()
    {
        var (code, output, error) = AssistantProcess.RunWith(new Dictionary<string, string> { ["Pdf__Engine"] = "pdfium" }, "read", Samples.PathOf(Samples.English), "--json");

        Assert.Equal(ExitCodes.SomeFailed, code);
        Assert.Contains("there are 'own' and 'pdfpig'", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_pdfs_ask_for_an_engine()
    {
        var readers = new DocumentReaders(DocumentReaders.With(new ConfiguredPdfEngine(() => "pdfium")));

        Assert.NotNull(readers.Read(new DocumentSource("a.txt", "Revenue was 5 million euro."u8.ToArray()), new ReadOptions(), default).Document);
    }

    private static ReadResult Read(string? setting) =>
        new PdfReader(new ConfiguredPdfEngine(() => setting)).Read(new DocumentSource(Samples.English, File.ReadAllBytes(Samples.PathOf(Samples.English))), new ReadOptions(), default);
}
