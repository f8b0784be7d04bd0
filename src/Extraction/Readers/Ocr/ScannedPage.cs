namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>A page to recognise.</summary>
/// <param name="Number">The 1-based file page.</param>
/// <param name="Width">Points, as shown.</param>
/// <param name="Height">Points, as shown.</param>
/// <param name="Language">ISO 639-1 tag of the language of the pages read so far, or null when it is not known.</param>
public readonly record struct ScannedPage(int Number, float Width, float Height, string? Language);
