using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>A line of recognised text, in pixels from the top left of the page's picture.</summary>
internal sealed class RecognizedLine
{
    public float Left { get; init; }

    public float Top { get; init; }

    public float Right { get; init; }

    public float Bottom { get; init; }

    /// <summary>Of the baseline: pixels down for each pixel to the right.</summary>
    public float BaselineSlope { get; init; }

    /// <summary>Of the baseline at the left end, from the line's bottom; negative is above.</summary>
    public float BaselineOffset { get; init; }

    /// <summary>Height of descender, x-height and ascender together.</summary>
    public float Size { get; init; }

    public TextDirection Direction { get; init; }

    public List<RecognizedWord> Words { get; } = [];

    public float BaselineAt(float x) => Bottom + BaselineOffset + (BaselineSlope * (x - Left));
}
