using LittleGiants.Assistant.Answering;

namespace LittleGiants.Assistant.Briefings;

/// <summary>A cited place, computation or rule under its number.</summary>
/// <param name="Parts">The numbers of the notes that a computation rests on.</param>
internal sealed record Note(int Number, LedgerEntry Entry, IReadOnlyList<int> Parts)
{
    public bool IsQuote => Entry.Citation is not null;
}
