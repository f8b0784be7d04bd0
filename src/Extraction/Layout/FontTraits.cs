namespace LittleGiants.Extraction.Layout;

/// <summary>What the layout needs to know of a font.</summary>
/// <param name="Name">The base font's name without a subset prefix.</param>
public sealed record FontTraits(string Name, bool IsBold = false, bool IsItalic = false, bool IsMonospaced = false);
