namespace LittleGiants.Extraction.Documents;

/// <summary>A value that the document itself tags with a concept (inline XBRL).</summary>
/// <param name="Concept">The qualified name as written, such as <c>us-gaap:Revenues</c>.</param>
/// <param name="Span">Where the value is shown; empty for a hidden fact.</param>
public sealed record TaggedFact(string Concept, TextSpan Span)
{
    /// <summary>The numeric value in base units with sign and scale applied; null for text, nil and what cannot be read.</summary>
    public decimal? Value { get; init; }

    /// <summary>The text value of a non-numeric fact, continuations joined.</summary>
    public string? Text { get; init; }

    public bool IsNil { get; init; }

    public bool IsHidden { get; init; }

    /// <summary>The measure of its unit, such as <c>iso4217:EUR</c>, or numerator/denominator.</summary>
    public string? Unit { get; init; }

    /// <summary>Digits to which the value is accurate after (positive) or before (negative) the point; null for INF or none.</summary>
    public int? Decimals { get; init; }

    /// <summary>The power of ten by which the shown figure was multiplied.</summary>
    public int Scale { get; init; }

    /// <summary>The qualified name of the transformation that reads the shown text.</summary>
    public string? Format { get; init; }

    /// <summary>The reporting entity's identifier.</summary>
    public string? Entity { get; init; }

    /// <summary>First day of a duration; null for an instant.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>Last day of a duration, or the instant.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>Axis → member of the context's dimensions; empty for a total.</summary>
    public IReadOnlyDictionary<string, string> Dimensions { get; init; } = new Dictionary<string, string>();
}
