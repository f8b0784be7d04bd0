namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>How pages without readable text are recognised: by the separate programs pdftoppm (Poppler) and tesseract, when they are installed.</summary>
public sealed record OcrOptions
{
    /// <summary>When false, scans stay unreadable and a warning names them.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Path of the program; null looks for it on the PATH.</summary>
    public string? PdfToPpm { get; init; }

    /// <inheritdoc cref="PdfToPpm"/>
    public string? Tesseract { get; init; }

    /// <summary>Resolution of the page's picture in dots per inch; tesseract is trained near 300.</summary>
    public int DotsPerInch { get; init; } = 300;

    /// <summary>Pixels of a page's longer side; larger pages are drawn at a lower resolution. A3 at 300 dpi has 4961.</summary>
    public int MaxPixels { get; init; } = 5200;

    /// <summary>Wall time for both programs on one page; a dense page takes 3 to 15 s.</summary>
    public TimeSpan MaxPageTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Wall time for all pages of a document; pages left then stay unreadable and are named in a warning.</summary>
    public TimeSpan MaxDocumentTime { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Pages recognised at the same time, each by a process of its own.</summary>
    public int Parallelism { get; init; } = 2;

    /// <summary>Words of which tesseract is less sure (0–100) are dropped: specks, lines and pictures read as letters.</summary>
    public float MinimumConfidence { get; init; } = 30;
}
