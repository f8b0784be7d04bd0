namespace LittleGiants.Assistant.Web.Documents;

/// <summary>A document that is hidden, and removed when the time has passed.</summary>
internal sealed record Removal(long Id, DateTimeOffset UndoUntil);
