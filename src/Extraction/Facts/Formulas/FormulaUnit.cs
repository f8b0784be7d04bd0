namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>What the value of a formula is.</summary>
public enum FormulaUnit
{
    /// <summary>Hundredths: 15 means 15%; the expression gives 0.15.</summary>
    Percent,
    Ratio,
    Days,

    /// <summary>An amount in the currency of its lines.</summary>
    Money,
}
