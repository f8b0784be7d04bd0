namespace LittleGiants.Assistant.Library;

/// <summary>A question and its answer.</summary>
/// <param name="Answer">As JSON; the store does not read it.</param>
/// <param name="Documents">What the answer stands on: removing one removes the turn.</param>
internal sealed record ConversationTurn(int Number, string Question, string Answer, DateTimeOffset At, IReadOnlyList<long> Documents);
