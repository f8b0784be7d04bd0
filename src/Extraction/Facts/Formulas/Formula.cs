namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>A ratio or sum that analysts have a name for.</summary>
public sealed record Formula(string Id, FormulaUnit Unit, FormulaExpression Expression)
{
    /// <summary>Language tag → what it is called.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Language tag → other wordings and abbreviations.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Asked { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
