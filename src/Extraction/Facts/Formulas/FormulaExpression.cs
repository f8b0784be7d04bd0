namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>How a value comes from lines of the statements. A closed family.</summary>
public abstract record FormulaExpression
{
    private protected FormulaExpression()
    {
    }
}

/// <summary>A number of the formula itself.</summary>
public sealed record FormulaNumber(decimal Value) : FormulaExpression;

/// <summary>A line, or another formula, of the year that is asked for.</summary>
/// <param name="Id">Of a concept or of a formula.</param>
public sealed record FormulaLine(string Id) : FormulaExpression;

/// <summary>The same some years before.</summary>
/// <param name="Years">1 for the prior year.</param>
public sealed record FormulaShift(FormulaExpression Of, int Years) : FormulaExpression;

/// <summary>The mean of a value at this year's end and the prior one's.</summary>
public sealed record FormulaAverage(FormulaExpression Of) : FormulaExpression;

/// <summary>What a value grew by since the prior year.</summary>
public sealed record FormulaChange(FormulaExpression Of) : FormulaExpression;

/// <summary>The mean of a value over this year and those before it.</summary>
public sealed record FormulaMean(FormulaExpression Of, int Years) : FormulaExpression;

/// <summary>The first where all its lines are there, else the second.</summary>
public sealed record FormulaChoice(FormulaExpression First, FormulaExpression Second) : FormulaExpression;

/// <param name="Operator">One of + - * /.</param>
public sealed record FormulaOperation(char Operator, FormulaExpression Left, FormulaExpression Right) : FormulaExpression;
