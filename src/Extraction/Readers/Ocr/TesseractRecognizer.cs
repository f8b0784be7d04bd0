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
        if (Draw(page, deadline, cancellationToken) is not { } file || NetpbmPicture.Open(file) is not { } picture)
        {
            return false;
        }

        var scale = picture.Width / page.Width;
        var lines = TakeLines(picture, scale);

        // 1. Read in the language of the document, or in what is known of it. 2. If it turns out to be another, read again.
        var language = page.Language ?? _language;
        var text = Read(file, _models.For(language), deadline, cancellationToken);
        if (language is null && text is not null && DetectLanguage(text) is { } told)
        {
            (_language, language) = (told, told);
            if (_models.For(told) != _models.For(null))
            {
                text = Read(file, _models.For(told), deadline, cancellationToken) ?? text;
            }
        }

        // 3. Numbers on a Chinese page are read again by the model that knows digits.
        if (text is not null && _models.ForDigits(language) is { } model && Read(file, model, deadline, cancellationToken) is { } digits)
        {
            DigitReading.Mend(text, digits, _options.DigitConfidence);
        }

        if (text is null)
        {
            return false;
        }

        text.Separators.AddRange(lines);
        new RecognizedPageWriter(text, 1 / scale, _options).Write(into);
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

    // Both directions are found before either is erased, so that crossings do not cut a line.
    private List<(float Left, float Top, float Right, float Bottom)> TakeLines(GreyPicture picture, float scale)
    {
        var finder = new DrawnLineFinder(_options, scale);
        var result = new List<(float Left, float Top, float Right, float Bottom)>();
        var vertical = finder.Find(picture.Transpose());
        foreach (var line in finder.Find(picture))
        {
            finder.Erase(picture, line, isTransposed: false);
            result.Add((line.Left, line.Top, line.Right, line.Bottom));
        }

        foreach (var line in vertical)
        {
            finder.Erase(picture, line, isTransposed: true);
            result.Add((line.Top, line.Left, line.Bottom, line.Right));
        }

        return result;
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

    private RecognizedPage? Read(byte[] file, string models, DateTime deadline, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "-", "-", "-l", models, "--psm", _options.SegmentationMode.ToString(CultureInfo.InvariantCulture),
            "--dpi", _options.DotsPerInch.ToString(CultureInfo.InvariantCulture), "-c", "tessedit_create_hocr=1",
        ];
        var output = ExternalProgram.Run(
            _tools!.Tesseract, arguments, file, deadline - DateTime.UtcNow, _options.MaxOutputBytes, cancellationToken);
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
