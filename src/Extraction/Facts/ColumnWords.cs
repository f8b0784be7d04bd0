namespace LittleGiants.Extraction.Facts;

/// <summary>Which columns of a table hold a concept's value.</summary>
/// <param name="Hold">The head must hold one of them; none: every head will do.</param>
/// <param name="Lack">The head may hold none of them.</param>
public sealed record ColumnWords(IReadOnlyList<string> Hold, IReadOnlyList<string> Lack);
