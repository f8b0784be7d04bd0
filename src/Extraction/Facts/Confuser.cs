namespace LittleGiants.Extraction.Facts;

/// <summary>A wording that looks like a concept's label and is not.</summary>
/// <param name="Why">What it is instead, for the analyst who asks.</param>
/// <param name="IsWide">Whether it stops a match wherever it stands before it in the sentence, not only beside it.</param>
public sealed record Confuser(string Text, string Why, bool IsWide = false);
