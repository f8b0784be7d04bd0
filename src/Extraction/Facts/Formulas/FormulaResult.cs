namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>The value of a formula for a year, with the facts that prove it; or why it has none.</summary>
/// <param name="Value">In the formula's unit; null when <paramref name="Failure"/> says why.</param>
public sealed record FormulaResult(decimal? Value, FormulaUnit Unit, FormulaFailure? Failure = null)
{
    /// <summary>ISO 4217, for amounts.</summary>
    public string? Currency { get; init; }

    /// <summary>The facts used, in the order of the formula, each once.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Figures in place of lines: "365 × avg(1,234; 1,100) / (5,678 + 12) = 74.87 (USD million)"; empty without a value.</summary>
    public string Derivation { get; init; } = "";

    public IReadOnlyList<MissingLine> Missing { get; init; } = [];
}
