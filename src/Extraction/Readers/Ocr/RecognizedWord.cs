namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>A word as tesseract gives it, in pixels from the top left of the page's picture.</summary>
/// <param name="Confidence">0–100.</param>
internal readonly record struct RecognizedWord(string Text, float Left, float Top, float Right, float Bottom, float Confidence);
