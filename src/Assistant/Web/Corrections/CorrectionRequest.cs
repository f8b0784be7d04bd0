namespace LittleGiants.Assistant.Web.Corrections;

/// <summary>What an analyst says of a value.</summary>
/// <param name="Concept">The fact: its id, or its name in any language.</param>
/// <param name="Year">Null: the newest that has a value.</param>
/// <param name="Value">As typed ("61.8 million GBP"); needed to set, and to say which of several values is meant.</param>
/// <param name="Note">Why; needed to set and to reject.</param>
internal sealed record CorrectionRequest(long CompanyId, string Concept, CorrectionAction Action, int? Year = null, string? Value = null, string? Note = null);

internal sealed record UndoRequest(string? Note = null);
