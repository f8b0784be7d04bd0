using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Correcting;

/// <summary>What an analyst says of a value.</summary>
/// <param name="Action"><c>set</c>, <c>reject</c> or <c>confirm</c>.</param>
/// <param name="Value">As typed; needed to set, and to say which of several values is meant.</param>
/// <param name="Year">Null: the newest year that has a value.</param>
internal sealed record CorrectionRequest(CompanyRecord Company, string Concept, string Action, string? Value, int? Year, string Note, string Author)
{
    /// <summary>Whether nobody says why; what is confirmed needs no reason.</summary>
    public bool LacksReason => Action != CorrectionActions.Confirm && string.IsNullOrWhiteSpace(Note);
}
