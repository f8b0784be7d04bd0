namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>A word of a sector's products in one language.</summary>
/// <param name="IsGeneric">Whether other trades use it as well.</param>
internal sealed record Keyword(string Text, string Sector, bool IsGeneric);
