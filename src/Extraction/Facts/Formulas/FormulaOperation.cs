namespace LittleGiants.Extraction.Facts.Formulas;

/// <param name="Operator">One of + - * /.</param>
public sealed record FormulaOperation(char Operator, FormulaExpression Left, FormulaExpression Right) : FormulaExpression;
