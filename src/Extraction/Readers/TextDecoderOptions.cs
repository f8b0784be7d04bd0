namespace LittleGiants.Extraction.Readers;

/// <summary>The thresholds of <see cref="TextDecoder"/>.</summary>
internal sealed record TextDecoderOptions
{
    public static TextDecoderOptions Default { get; } = new();

    /// <summary>Bytes from the start that the statistics look at; more changes no verdict and costs time on large files.</summary>
    public int SampleBytes { get; init; } = 256 * 1024;

    /// <summary>Bytes from the start by which a format is recognised; binary formats show themselves in a few.</summary>
    public int RecognitionBytes { get; init; } = 64 * 1024;

    /// <summary>Share of control characters above which bytes are no text; text of old systems has a few form feeds and escapes.</summary>
    public double MaxControlShare { get; init; } = 0.005;

    /// <summary>Share of zero bytes up to which text of 8-bit units is only dirty; files cut from databases have a few.</summary>
    public double MaxZeroShare { get; init; } = 0.002;

    /// <summary>Share of U+FFFD above which the decoded bytes are no text.</summary>
    public double MaxReplacedShare { get; init; } = 0.02;

    /// <summary>Share of code units that must be of usual scripts for UTF-16 without a byte order mark.</summary>
    public double MinUsualShare { get; init; } = 0.95;

    /// <summary>Valid multi-byte sequences for each broken one, for UTF-8 with a few broken bytes (cut and pasted pages).</summary>
    public int ValidPerBroken { get; init; } = 20;

    /// <summary>Share of pairs that must be of GB2312's everyday rows: Chinese text has .95 and more, Western text read as pairs under .3.</summary>
    public double MinEverydayHan { get; init; } = 0.7;

    /// <summary>Share of pairs that may be broken in GB18030 text.</summary>
    public double MaxBrokenPairs { get; init; } = 0.02;
}
