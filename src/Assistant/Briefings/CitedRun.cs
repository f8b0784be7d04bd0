using LittleGiants.Assistant.Answering;

namespace LittleGiants.Assistant.Briefings;

/// <summary>Words and what proves them; the citations stand behind the words.</summary>
internal sealed record CitedRun(string Text, IReadOnlyList<LedgerEntry> Evidence, bool IsStrong = false)
{
    /// <summary>The part of the words that is the cited place's own, so that its figures are read as printed there; null for words of ours.</summary>
    public string? Quote { get; init; }
}
