using LittleGiants.Extraction.Facts;

namespace LittleGiants.Extraction.Criteria;

/// <summary>What a document says of a fact in a year.</summary>
/// <param name="Readings">More than one where the document contradicts itself; each is a sum of amounts.</param>
/// <param name="Indexes">Of the facts it stands on, in the result; the fact itself first.</param>
internal sealed record KnownValue(Fact Fact, IReadOnlyList<IReadOnlyList<Amount>> Readings, IReadOnlyList<int> Indexes)
{
    /// <summary>Whether an amount holds for a day, not for a year.</summary>
    public bool IsStock { get; init; }

    public IReadOnlyList<VerdictReason> Derivation { get; init; } = [];
}
