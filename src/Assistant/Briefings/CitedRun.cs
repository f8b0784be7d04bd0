using LittleGiants.Assistant.Answering;

namespace LittleGiants.Assistant.Briefings;

/// <summary>Words and what proves them; the citations stand behind the words.</summary>
internal sealed record CitedRun(string Text, IReadOnlyList<LedgerEntry> Evidence, bool IsStrong = false);
