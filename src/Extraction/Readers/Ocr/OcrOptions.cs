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

    /// <summary>Certainty (0–100) of a number in the English reading of a Chinese page from which it is preferred.</summary>
    public float DigitConfidence { get; init; } = 80;

    /// <summary>Tesseract's page segmentation: 3 finds columns and blocks by itself.</summary>
    public int SegmentationMode { get; init; } = 3;

    /// <summary>Bytes of tesseract's output for one page; a dense page has half a million.</summary>
    public int MaxOutputBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>A line whose letters differ less than this share from the page's body has its size: letter sizes are read off few pixels.</summary>
    public float SizeTolerance { get; init; } = 0.15f;

    /// <summary>Points; a speck read as a letter has no smaller size.</summary>
    public float MinimumFontSize { get; init; } = 3;

    /// <summary>Share of a letter's height above the baseline.</summary>
    public float AscentShare { get; init; } = 0.78f;

    /// <summary>Points; a thicker separator is a bar or the edge of the sheet, no rule.</summary>
    public float MaximumRuleThickness { get; init; } = 3;

    /// <summary>Pages that wait for one before them to be recognised; each holds its glyphs.</summary>
    public int MaxWaitingPages { get; init; } = 8;

    /// <summary>Greyness (0 black, 255 white) up to which a pixel counts as ink when ruling lines are looked for.</summary>
    public byte Ink { get; init; } = 170;

    /// <summary>Pixels; a shorter light gap in a ruling line is noise.</summary>
    public int RunGap { get; init; } = 2;

    /// <summary>Points that a ruling line runs in one row of pixels at least; a line of a crooked scan steps from row to row.</summary>
    public float ShortestRun { get; init; } = 14;

    /// <summary>Points; the strokes of large letters are shorter, or thicker than a rule.</summary>
    public float ShortestLine { get; init; } = 24;

    /// <summary>Points of grey beside a ruling line.</summary>
    public float LineHalo { get; init; } = 0.5f;
}
