namespace LittleGiants.Extraction.Quantities;

/// <summary>What surrounds a text: it decides where the text itself is silent.</summary>
public sealed record QuantityContext
{
    public static readonly QuantityContext None = new();

    /// <summary>The unit that a column head, caption or statement declares ("单位：万元", "in TEUR"); scales bare cells only.</summary>
    public string? UnitHeader { get; init; }

    /// <summary>The same as <see cref="UnitHeader"/>, already read; it wins.</summary>
    public UnitHeader? Unit { get; init; }

    /// <summary>The currency the document declares, ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>The text is the whole of a table cell: brackets mean negative, a dash means nothing.</summary>
    public bool IsTableCell { get; init; }
}
