namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>What the lines over a table call it.</summary>
/// <param name="Text">The line itself.</param>
/// <param name="Kinds">The statements that the title names; none for a table that has a title of another kind.</param>
/// <param name="Scope">For whom the title itself says it is; null when it does not.</param>
internal sealed record StatementTitle(string Text, IReadOnlyList<StatementKind> Kinds, Scope? Scope);
