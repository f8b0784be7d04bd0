using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Ocr;
using LittleGiants.Extraction.Tests.Documents;

namespace LittleGiants.Extraction.Tests.Readers.Ocr;

public sealed class TesseractRecognizerTests
{
    private const float Width = 595;
    private const float Height = 842;

    [ProgramFact("tesseract", "pdftoppm", "pdftotext")]
    public void English_page_is_read_back_with_its_words()
    {
        var pdf = CorpusFile.Read("report-en.pdf");
        using var recognizer = new TesseractRecognizer(ScannedPdf.Of(pdf), new OcrOptions());
        for (var number = 1; number <= 2; number++)
        {
            var page = new PageContent();
            Assert.True(recognizer.Recognize(new ScannedPage(number, Width, Height, "en"), page, CancellationToken.None));
            Assert.Equal(TextQuality.Ocr, page.Quality);
            var share = RecognitionScore.Words(ScannedPdf.TextOf(pdf, number), PageText.Of(page), out var missed);
            Assert.True(share >= 0.98, $"{share:0.000} of page {number} without {missed} in\n{PageText.Of(page)}");
        }
    }

    [ProgramFact("tesseract", "pdftoppm", "pdftotext")]
    public void Chinese_page_is_read_back_with_its_characters()
    {
        var pdf = CorpusFile.Read("report-zh.pdf");
        using var recognizer = new TesseractRecognizer(ScannedPdf.Of(pdf), new OcrOptions());
        for (var number = 1; number <= 3; number++)
        {
            var page = new PageContent();
            Assert.True(recognizer.Recognize(new ScannedPage(number, Width, Height, "zh"), page, CancellationToken.None));
            var truth = CanonicalText.Normalize(ScannedPdf.TextOf(pdf, number));
            var share = RecognitionScore.Han(truth, PageText.Of(page), out var missed);
            Assert.True(share >= 0.95, $"{share:0.000} of page {number} without {missed} in\n{PageText.Of(page)}");
        }
    }

    [ProgramFact("tesseract", "pdftoppm")]
    public void Scanned_report_of_unknown_language_is_read_with_its_language_and_tables()
    {
        var source = new DocumentSource("scan.pdf", ScannedPdf.Of(CorpusFile.Read("report-fr.pdf")));
        var document = new DocumentReaders().Read(source, new ReadOptions(), CancellationToken.None).Document;
        Assert.NotNull(document);
        Assert.Equal("fr", document.Language);
        Assert.All(document.Pages, page => Assert.Equal(TextQuality.Ocr, page.Quality));
        Assert.Contains(document.Tables, table => table.Cells.Any(cell => document.TextOf(cell.Span).SequenceEqual("Capitaux propres")));
        var match = new QuoteLocator().Locate(document, "des objectifs, des filtres et des capteurs pour l'imagerie médicale");
        Assert.True(match.IsFound);
        Assert.NotEmpty(match.RegionsIn(document));
    }
}
