using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Library;

/// <summary>The part of a stored <see cref="FactRecord"/> that a screening needs: reading it costs half of reading all.</summary>
internal sealed record NarrowFactRecord(NarrowFactRecord.NarrowFact Fact, IReadOnlyList<Citation> Evidence)
{
    internal sealed record NarrowFact
    {
        public required string Concept { get; init; }

        public Quantity? Quantity { get; init; }

        public string? Text { get; init; }

        public required Period Period { get; init; }

        public required Scope Scope { get; init; }

        public required FactStatus Status { get; init; }

        public required double Confidence { get; init; }

        public string? Basis { get; init; }

        public string? Derivation { get; init; }
    }

    public FactRecord ToRecord() => new(
        new Fact
        {
            Concept = Fact.Concept,
            Quantity = Fact.Quantity,
            Text = Fact.Text,
            Period = Fact.Period,
            Scope = Fact.Scope,
            Status = Fact.Status,
            Confidence = Fact.Confidence,
            Evidence = [.. Evidence.Select(citation => citation.Span)],
            Basis = Fact.Basis,
            Derivation = Fact.Derivation,
        },
        Evidence);
}
