namespace LittleGiants.Assistant.Library.Sharing;

/// <param name="Due">By the clock of whoever keeps it; null: never.</param>
/// <param name="IsHeld">By any process.</param>
internal sealed record SharedRecord(string Id, string Body, DateTimeOffset? Due, bool IsHeld);
