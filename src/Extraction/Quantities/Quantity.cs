using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Quantities;

/// <summary>A quantity as printed: figure, unit, qualifier and place. Amounts are in base units (yuan, persons), never in thousands.</summary>
/// <param name="Span">Of the figure with sign, magnitude, unit and qualifier, in the text that was read.</param>
/// <param name="Printed">The text of the span.</param>
public sealed record Quantity(QuantityUnit Unit, Qualifier Qualifier, TextSpan Span, string Printed)
{
    /// <summary>The printed figure; null for a range.</summary>
    public decimal? Value { get; init; }

    /// <summary>The lower bound of what is known; null when there is none. <see cref="Qualifier.MoreThan"/> excludes it.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper bound of what is known; null when there is none. <see cref="Qualifier.LessThan"/> and <see cref="Qualifier.Nearly"/> exclude it.</summary>
    public decimal? High { get; init; }

    /// <summary>ISO 4217; null when neither text nor context says it, and for what is no money.</summary>
    public string? Currency { get; init; }

    /// <summary>Of the digits alone, for drawing a box round the number.</summary>
    public required TextSpan Digits { get; init; }
}
