namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>A straight, thin line in a picture that runs along its rows, in pixels; a little slope is part of its height.</summary>
internal readonly record struct DrawnLine(int Left, int Top, int Right, int Bottom, float Thickness);
