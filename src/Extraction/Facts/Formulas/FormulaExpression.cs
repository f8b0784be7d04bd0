namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>How a value comes from lines of the statements. A closed family.</summary>
public abstract record FormulaExpression
{
    private protected FormulaExpression()
    {
    }
}
