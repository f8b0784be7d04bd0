namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>Why a formula has no value.</summary>
public enum FormulaFailure
{
    /// <summary>A line is not stated for a year.</summary>
    Missing,

    /// <summary>The document states values of a line that exclude each other.</summary>
    Conflicting,
    DivisionByZero,

    /// <summary>Its lines are in several currencies.</summary>
    Currencies,

    /// <summary>Beyond what a decimal holds, or formulas that name each other in a circle.</summary>
    Overflow,
}
