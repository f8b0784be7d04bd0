using System.Globalization;
using System.Text;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>Recognises pages of a PDF: pdftoppm draws the page, tesseract reads the picture. Both are programs of their own; they get time, not trust.</summary>
/// <remarks>The document lies in a private folder while this lives, since pdftoppm must seek in it; the picture goes from one program to the other in memory.</remarks>
public sealed class TesseractRecognizer : IPageRecognizer
{
    private const float PointsPerInch = 72;

    /// <summary>Characters of a page that tell its language.</summary>
    private const int PageSample = 4000;

    private readonly ReadOnlyMemory<byte> _pdf;
    private readonly OcrOptions _options;
    private readonly OcrTools? _tools;
    private readonly PageModels _models;
    private readonly LanguageDetector _detector = new(new LanguageOptions { SampleLength = PageSample });
    private readonly Lazy<DirectoryInfo> _folder;
    private volatile string? _language;

    /// <param name="pdf">A file that opens without a password; of an encrypted one, a copy without encryption.</param>
    public TesseractRecognizer(ReadOnlyMemory<byte> pdf, OcrOptions options)
    {
        _pdf = pdf;
        _options = options;
        _tools = OcrTools.Find(options, out var obstacle);
        Obstacle = obstacle;
        _models = new PageModels(_tools?.Models ?? new HashSet<string>());
        _folder = new Lazy<DirectoryInfo>(CreateFolder);
    }

    public string? Obstacle { get; }

    public IReadOnlyCollection<string> MissingModels => _models.Missing;

    public bool Recognize(ScannedPage page, PageContent into, CancellationToken cancellationToken)
    {
        if (_tools is null || page.Width <= 0 || page.Height <= 0)
        {
            return false;
        }

        var deadline = DateTime.UtcNow + _options.MaxPageTime;
        if (Draw(page, deadline, cancellationToken) is not { } picture || NetpbmSize.Of(picture) is not { Width: > 0 } size)
        {
            return false;
        }

        // 1. Read in the language of the document, or in what is known of it. 2. If it turns out to be another, read again.
        var language = page.Language ?? _language;
        var text = Read(picture, language, deadline, cancellationToken);
        if (language is null && text is not null && DetectLanguage(text) is { } told)
        {
            _language = told;
            if (_models.For(told) != _models.For(null))
            {
                text = Read(picture, told, deadline, cancellationToken) ?? text;
            }
        }

        if (text is null)
        {
            return false;
        }

        new RecognizedPageWriter(text, page.Width / size.Width, _options).Write(into);
        return true;
    }

    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            try
            {
                _folder.Value.Delete(recursive: true);
            }
            catch (IOException)
            {
                // A scanner may hold the file; the system empties its temporary folder.
            }
        }
    }

    private DirectoryInfo CreateFolder()
    {
        var folder = Directory.CreateTempSubdirectory("little-giants-"); // readable by its owner alone
        using var file = File.Create(Path.Combine(folder.FullName, "document.pdf"));
        file.Write(_pdf.Span);
        return folder;
    }

    private byte[]? Draw(ScannedPage page, DateTime deadline, CancellationToken cancellationToken)
    {
        var longer = Math.Max(page.Width, page.Height) / PointsPerInch;
        var resolution = Math.Clamp((int)(_options.MaxPixels / longer), 1, _options.DotsPerInch);
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        string[] arguments =
        [
            "-f", number, "-l", number, "-r", resolution.ToString(CultureInfo.InvariantCulture), "-gray", "-cropbox",
            Path.Combine(_folder.Value.FullName, "document.pdf"),
        ];
        var maximum = (_options.MaxPixels + 64) * (_options.MaxPixels + 64);
        return ExternalProgram.Run(_tools!.PdfToPpm, arguments, default, deadline - DateTime.UtcNow, maximum, cancellationToken);
    }

    private RecognizedPage? Read(byte[] picture, string? language, DateTime deadline, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "-", "-", "-l", _models.For(language), "--psm", _options.SegmentationMode.ToString(CultureInfo.InvariantCulture),
            "--dpi", _options.DotsPerInch.ToString(CultureInfo.InvariantCulture), "-c", "tessedit_create_hocr=1",
        ];
        var output = ExternalProgram.Run(
            _tools!.Tesseract, arguments, picture, deadline - DateTime.UtcNow, _options.MaxOutputBytes, cancellationToken);
        return output is null ? null : HocrReader.Read(output);
    }

    private string? DetectLanguage(RecognizedPage page)
    {
        var text = new StringBuilder();
        foreach (var word in page.Lines.SelectMany(line => line.Words).Where(word => word.Confidence >= _options.MinimumConfidence))
        {
            text.Append(word.Text).Append(' ');
        }

        return _detector.Detect(text.ToString());
    }
}
