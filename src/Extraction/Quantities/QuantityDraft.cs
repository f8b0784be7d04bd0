namespace LittleGiants.Extraction.Quantities;

/// <summary>A quantity while it is put together: what was found so far on both sides of its digits.</summary>
internal sealed class QuantityDraft(NumberToken token)
{
    public NumberToken Token { get; } = token;

    /// <summary>Where the draft starts, with sign, currency and qualifier.</summary>
    public int Start { get; set; } = token.Start;

    /// <summary>Behind magnitude, unit and qualifier.</summary>
    public int End { get; set; } = token.End;

    /// <summary>Where sign, bracket or currency before the digits start; a qualifier stands before.</summary>
    public int CoreStart { get; set; } = token.Start;

    public decimal Value { get; set; } = token.Value;

    /// <summary>The magnitude's power of ten, once one was read.</summary>
    public int? Power { get; set; }

    public QuantityUnit? Unit { get; set; }

    public string? Currency { get; set; }

    public Qualifier Qualifier { get; set; } = Qualifier.Exact;

    public bool IsNegative { get; set; }

    /// <summary>Outside the model: another unit, a name, a lone word.</summary>
    public bool IsDropped { get; set; }

    /// <summary>The upper bound of a range that starts with this draft.</summary>
    public QuantityDraft? Upper { get; set; }

    /// <summary>Whether something beside the digits says what they are.</summary>
    public bool HasUnit => Unit is not null || Currency is not null || Power is not null;
}
