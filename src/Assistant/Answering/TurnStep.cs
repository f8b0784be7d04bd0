namespace LittleGiants.Assistant.Answering;

/// <summary>One tool call of a turn: what was asked of the library and what came of it, in one line each.</summary>
internal sealed record TurnStep(string Tool, string Arguments, string Outcome);
