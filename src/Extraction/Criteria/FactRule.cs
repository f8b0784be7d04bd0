namespace LittleGiants.Extraction.Criteria;

/// <summary>A comparison of one fact.</summary>
/// <param name="Fact">A concept's id or a derived fact's name.</param>
public sealed record FactRule(string Fact, RuleOperator Operator) : Rule
{
    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>Whether a band leaves its lower bound out.</summary>
    public bool LowOpen { get; init; }

    /// <summary>Whether a band leaves its upper bound out.</summary>
    public bool HighOpen { get; init; }

    /// <summary>ISO 4217, in which value, low and high are given; null for what is no money.</summary>
    public string? Currency { get; init; }

    /// <summary><c>percent</c>, or null.</summary>
    public string? Unit { get; init; }

    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>For how many years, the current one included, the rule must hold each.</summary>
    public int Years { get; init; } = 1;

    /// <summary>The occasion at which the rule is not asked (renewal).</summary>
    public string? WaivedAt { get; init; }

    /// <summary>high, medium or low, where this part of a criterion is less sure than the whole.</summary>
    public string? Confidence { get; init; }

    /// <summary>Enough to tell the rules of a profile apart: they are looked up for every company.</summary>
    public override int GetHashCode() => HashCode.Combine(Fact, Operator, Value, Low);

    internal bool IsComplete => Operator switch
    {
        RuleOperator.Between => Low is not null && High is not null,
        RuleOperator.InProgramme => Programmes.Count > 0,
        RuleOperator.IsTrue => true,
        _ => Value is not null,
    };
}
