namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>How the numbers of a register look.</summary>
/// <param name="KeepsLabel">Whether the label is part of the number as it is quoted: "HRB 12345".</param>
internal sealed record RegisterPattern(string Label, int MinLength, int MaxLength, bool AllowsLetters, bool AllowsSpaces, bool KeepsLabel);
