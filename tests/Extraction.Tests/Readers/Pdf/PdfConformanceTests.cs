using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Ocr;
using LittleGiants.Extraction.Readers.Pdf;
using LittleGiants.Extraction.Tests.Documents;

namespace LittleGiants.Extraction.Tests.Readers.Pdf;

public sealed class PdfConformanceTests : ReaderConformanceTests
{
    protected override IDocumentReader Reader { get; } = new PdfReader();

    protected override ReadOptions Options { get; } = new() { Ocr = new OcrOptions { Enabled = false } };

    protected override IReadOnlyList<byte[]> Samples { get; } = [CorpusFile.Read("report-en.pdf"), TwoPages()];

    private static byte[] TwoPages()
    {
        var writer = new PdfWriter();
        writer.AddTextPage("Orchard Lane Instruments employs 86 people.");
        writer.AddTextPage("Its revenue rose to 12.4 million euro in 2023.");
        return writer.Build();
    }
}
