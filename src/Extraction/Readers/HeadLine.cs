namespace LittleGiants.Extraction.Readers;

/// <summary>One line "word: value" above an article.</summary>
/// <param name="ValueStart">Where the value starts in the line.</param>
internal readonly record struct HeadLine(HeadField Field, int ValueStart);
