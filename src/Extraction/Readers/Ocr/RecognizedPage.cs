namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>What tesseract found in the picture of a page, in pixels.</summary>
internal sealed class RecognizedPage
{
    public List<RecognizedLine> Lines { get; } = [];

    /// <summary>Ruling lines, found in the picture before the text was recognised: left, top, right, bottom.</summary>
    public List<(float Left, float Top, float Right, float Bottom)> Separators { get; } = [];
}
