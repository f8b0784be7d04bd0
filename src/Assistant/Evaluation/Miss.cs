namespace LittleGiants.Assistant.Evaluation;

/// <summary>One answer that was not the labelled one.</summary>
/// <param name="Kind">wrong, missing, invented, page or verdict.</param>
/// <param name="Field">A concept's id or the label's name of a criterion.</param>
/// <param name="Quote">What was cited for it; null when nothing was.</param>
internal sealed record Miss(string Kind, string File, string Field, string Got, string Wanted, string? Quote);
