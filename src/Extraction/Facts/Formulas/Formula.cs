namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>A ratio or sum that analysts have a name for.</summary>
public sealed record Formula(string Id, FormulaUnit Unit, FormulaExpression Expression)
{
    /// <summary>Language tag → what it is called.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Language tag → other wordings and abbreviations.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Asked { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The concept for which it stands where the document states none; null when it stands for itself alone.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Concepts that must be stated too, so that it stands for <see cref="InsteadOf"/>: what only such companies print.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>The same with year-end values where it takes means of two year ends; null when it takes none.</summary>
    public Formula? AtYearEnd() => YearEnds.Of(Expression) is var expression && !expression.Equals(Expression) ? this with { Expression = expression } : null;
}
