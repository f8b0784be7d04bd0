namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>A keyword met in a sentence.</summary>
/// <param name="Start">Offset in the sentence.</param>
internal readonly record struct KeywordHit(Keyword Keyword, int Start, int Length);
