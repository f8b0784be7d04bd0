namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>Computes formulas from the facts of a document. Immutable.</summary>
public sealed class FormulaEvaluator(FormulaCatalog formulas, ConceptCatalog concepts)
{
    /// <summary>Formulas inside formulas.</summary>
    internal const int MaxDepth = 64;

    public static FormulaEvaluator Default { get; } = new(FormulaCatalog.Default, ConceptCatalog.WithStatements);

    /// <param name="lookup">The fact of a concept for a fiscal year; null when the document has none.</param>
    public FormulaResult Evaluate(Formula formula, int fiscalYear, Func<string, int, Fact?> lookup) => Evaluate(formula.Expression, formula.Unit, fiscalYear, lookup);

    /// <summary>The same for an expression that a question defines.</summary>
    public FormulaResult Evaluate(FormulaExpression expression, FormulaUnit unit, int fiscalYear, Func<string, int, Fact?> lookup)
    {
        var run = new FormulaRun(formulas, concepts, lookup);
        try
        {
            if (run.Value(expression, fiscalYear) is not { } value)
            {
                return new FormulaResult(null, unit, run.Failure) { Facts = run.Facts, Missing = run.Missing };
            }

            var currencies = run.Facts.Select(fact => fact.Quantity!.Currency).OfType<string>().Distinct().ToList();
            if (currencies.Count > 1)
            {
                return new FormulaResult(null, unit, FormulaFailure.Currencies) { Facts = run.Facts };
            }

            value *= unit == FormulaUnit.Percent ? 100 : 1;
            return new FormulaResult(value, unit)
            {
                Currency = unit == FormulaUnit.Money ? currencies.FirstOrDefault() : null,
                Facts = run.Facts,
                Derivation = FormulaText.Of(run, expression, fiscalYear, value, unit, currencies.FirstOrDefault()),
            };
        }
        catch (OverflowException)
        {
            return new FormulaResult(null, unit, FormulaFailure.Overflow) { Facts = run.Facts };
        }
    }
}
