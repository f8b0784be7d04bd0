using LittleGiants.Extraction.Readers.Ocr;

namespace LittleGiants.Extraction.Readers;

/// <summary>Limits and wishes for one read. Documents come from strangers: every limit holds for every format.</summary>
public sealed record ReadOptions
{
    /// <summary>The user or owner password of an encrypted file.</summary>
    public string? Password { get; init; }

    /// <summary>Bytes; larger files fail with <see cref="ReadFailureCodes.TooLarge"/>. The largest report of the corpus has 14 MB.</summary>
    public long MaxFileBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Characters of canonical text; what is beyond is cut with a warning.</summary>
    public int MaxTextLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>Wall time for a document without OCR; pages not read by then are named in a warning.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How pages that are pictures are read.</summary>
    public OcrOptions Ocr { get; init; } = new();

    /// <summary>Reported after each page, when the format has pages.</summary>
    public IProgress<ReadProgress>? Progress { get; init; }
}
