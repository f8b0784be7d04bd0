namespace LittleGiants.Extraction.Criteria;

/// <summary>A status or another text that a document states.</summary>
/// <param name="Stated">The text of the fact it comes from, where it is derived.</param>
/// <param name="Indexes">Of the facts it stands on, in the result.</param>
internal sealed record KnownText(string Text, string Stated, IReadOnlyList<int> Indexes);
