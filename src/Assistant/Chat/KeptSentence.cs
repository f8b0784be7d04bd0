using LittleGiants.Assistant.Answering.Checking;

namespace LittleGiants.Assistant.Chat;

/// <param name="Text">With citations as [1]; the sentences in order are the answer.</param>
/// <param name="Problem">What is wrong, for people; null when nothing is.</param>
/// <param name="Citations">The numbers of what it cites.</param>
internal sealed record KeptSentence(string Text, Support Support, string? Problem, IReadOnlyList<int> Citations);
