namespace LittleGiants.Assistant.Answering.Checking;

/// <param name="Text">The sentence with citations as [1]; parts in order give the whole answer, white space included.</param>
/// <param name="Citations">The ids of the entries it cites and that exist.</param>
/// <param name="Problem">What is wrong, for people; null when nothing is.</param>
internal sealed record CheckedSentence(string Text, Support Support, IReadOnlyList<string> Citations, string? Problem);
