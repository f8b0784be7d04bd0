namespace LittleGiants.Assistant.Search.Expansion;

/// <summary>One thing looked for and the phrases that say it: a passage is scored for the group, not for each phrase.</summary>
/// <param name="Weight">1 for a word of the question.</param>
/// <param name="IsTopic">Whether it stands for a topic; otherwise for words of the question themselves.</param>
internal sealed record TermGroup(string Name, IReadOnlyList<string[]> Phrases, double Weight, bool IsTopic);
