using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Correcting;

/// <summary>An entry of the audit log.</summary>
/// <param name="IsStanding">Whether it was not undone.</param>
internal sealed record LoggedCorrection(string Company, Correction Correction, bool IsStanding);
