namespace LittleGiants.Extraction.Facts.Titles;

/// <summary>A word of a title.</summary>
/// <param name="Value">The value of the concept "little_giant_status".</param>
internal sealed record Title(string Word, string Value);
