using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts;

/// <summary>One place of a document that states a value of a concept. Many become one <see cref="Fact"/>, or rivals of it.</summary>
/// <param name="Concept">A concept's id.</param>
/// <param name="Quantity">In base units; spans in the document's canonical text.</param>
/// <param name="Evidence">The span that shows label and figure together, so that a reader sees both.</param>
public sealed record Observation(string Concept, Quantity Quantity, Period Period, Scope Scope, TextSpan Evidence, SourceRank Source)
{
    /// <summary>The place of the matched label in the concept's list: 0 is the best wording.</summary>
    public int LabelPreference { get; init; }

    /// <summary>The span of the label that was matched.</summary>
    public TextSpan Label { get; init; }

    /// <summary>The index of the table it stands in, when it does.</summary>
    public int? Table { get; init; }

    /// <summary>For an article: the company the sentence speaks of; null for the document's own company.</summary>
    public string? Company { get; init; }

    /// <summary>What the figure counts, where it matters ("average", "full-time equivalents", "mixed status").</summary>
    public string? Basis { get; init; }

    /// <summary>The arithmetic by which a percentage of the same row proves this value against the year before; null when none does.</summary>
    public string? Growth { get; init; }

    /// <summary>Whether no place around the figure states its unit: it may be in thousands or millions.</summary>
    public bool IsUnitUncertain { get; init; }

    /// <summary>Whether the sign or the rounding was taken from the context and not printed in the figure itself.</summary>
    public bool IsRounded { get; init; }
}
