namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>A word of a sector's products in one language.</summary>
/// <param name="IsGeneric">Whether other trades use it as well.</param>
/// <param name="Exclude">Wordings that cancel it in the same sentence.</param>
internal sealed record Keyword(string Text, string Sector, bool IsGeneric, IReadOnlyList<string> Exclude);
