namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>The first where all its lines are there, else the second.</summary>
public sealed record FormulaChoice(FormulaExpression First, FormulaExpression Second) : FormulaExpression;
