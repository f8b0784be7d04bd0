using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Library;

/// <summary>A stored fact, with the quotes of its evidence.</summary>
/// <param name="Evidence">One for each span of <see cref="Fact.Evidence"/>, in the same order.</param>
internal sealed record FactRecord(Fact Fact, IReadOnlyList<Citation> Evidence)
{
    public long Id { get; init; }

    public long DocumentId { get; init; }

    public long? CompanyId { get; init; }

    /// <summary>One for each of <see cref="Fact.Rivals"/>, in the same order.</summary>
    public IReadOnlyList<Citation> RivalEvidence { get; init; } = [];
}
