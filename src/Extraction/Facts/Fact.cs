using System.Text.Json.Serialization;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts;

/// <summary>The value chosen for a concept, period and scope, with its evidence, its rivals and its checks.</summary>
public sealed record Fact
{
    /// <summary>A concept's id.</summary>
    public required string Concept { get; init; }

    /// <summary>Null for a status fact.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The value of a status or text fact; null for numbers.</summary>
    public string? Text { get; init; }

    public required Period Period { get; init; }

    public required Scope Scope { get; init; }

    public required FactStatus Status { get; init; }

    /// <summary>0 to 1: how the value was seen, raised by checks that passed, lowered by rivals.</summary>
    public required double Confidence { get; init; }

    /// <summary>The spans that show it, the best first; for a derived fact those of its parts.</summary>
    public required IReadOnlyList<TextSpan> Evidence { get; init; }

    public IReadOnlyList<FactCheck> Checks { get; init; } = [];

    /// <summary>Observations of the same concept, period and scope with another value.</summary>
    public IReadOnlyList<Observation> Rivals { get; init; } = [];

    /// <summary>What the figure counts, where it matters.</summary>
    public string? Basis { get; init; }

    /// <summary>How a derived value was computed: "rd_staff / employees".</summary>
    public string? Derivation { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FactOrigin Origin { get; init; }
}
