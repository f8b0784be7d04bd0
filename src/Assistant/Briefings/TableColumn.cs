using LittleGiants.Assistant.Answering;

namespace LittleGiants.Assistant.Briefings;

/// <param name="IsNumeric">Figures stand at the right.</param>
/// <param name="Share">Its part of the width, beside those of the other columns.</param>
internal sealed record TableColumn(CitedText Head, bool IsNumeric = false, int Share = 10)
{
    /// <summary>What proves a figure in the head without being cited there: the entries of the cells below it.</summary>
    public IReadOnlyList<LedgerEntry> Proof { get; init; } = [];
}
