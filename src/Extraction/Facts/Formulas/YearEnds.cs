namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>Puts year-end values in the place of means of two year ends: the other usual definition of many ratios.</summary>
internal static class YearEnds
{
    public static FormulaExpression Of(FormulaExpression expression) => expression switch
    {
        FormulaAverage average => Of(average.Of),
        FormulaOperation operation => operation with { Left = Of(operation.Left), Right = Of(operation.Right) },
        FormulaChoice choice => choice with { First = Of(choice.First), Second = Of(choice.Second) },
        _ => expression,
    };
}
