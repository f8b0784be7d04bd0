namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>How a language's words stand in its texts.</summary>
internal enum KeywordMatching
{
    /// <summary>Anywhere: the language parts no words.</summary>
    Substring,

    /// <summary>A word or phrase of its own, plural allowed.</summary>
    WholeWord,

    /// <summary>At a word's start, or inside a compound; endings allowed.</summary>
    Compound,
}
