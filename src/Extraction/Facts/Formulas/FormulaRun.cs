namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>One evaluation: what it used and what it lacked.</summary>
internal sealed class FormulaRun(FormulaCatalog formulas, ConceptCatalog concepts, Func<string, int, Fact?> lookup)
{
    private readonly List<Fact> _facts = [];
    private readonly List<MissingLine> _missing = [];
    private int _depth;

    public IReadOnlyList<Fact> Facts => _facts;

    public IReadOnlyList<MissingLine> Missing => _missing;

    public FormulaFailure? Failure { get; private set; }

    /// <summary>Null when a line is missing or a divisor is zero; every line is asked for, so that all missing ones are known.</summary>
    public decimal? Value(FormulaExpression expression, int year)
    {
        if (++_depth > FormulaEvaluator.MaxDepth)
        {
            throw new OverflowException();
        }

        var value = expression switch
        {
            FormulaNumber number => number.Value,
            FormulaLine line => formulas.Find(line.Id) is { } formula ? Value(formula.Expression, year) : Line(line.Id, year),
            FormulaShift shift => Value(shift.Of, year - shift.Years),
            FormulaAverage average => Mean(average.Of, year, 2),
            FormulaMean mean => Mean(mean.Of, year, mean.Years),
            FormulaChange change => Of('-', Value(change.Of, year), Value(change.Of, year - 1)),
            FormulaChoice choice => Value(Chosen(choice, year), year),
            FormulaOperation operation => Of(operation.Operator, Value(operation.Left, year), Value(operation.Right, year)),
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };
        _depth--;
        return value;
    }

    /// <summary>The branch whose lines are there; the first when neither's are.</summary>
    public FormulaExpression Chosen(FormulaChoice choice, int year)
    {
        var trial = new FormulaRun(formulas, concepts, lookup);
        if (trial.Value(choice.First, year) is not null)
        {
            return choice.First;
        }

        return new FormulaRun(formulas, concepts, lookup).Value(choice.Second, year) is not null ? choice.Second : choice.First;
    }

    public FormulaExpression? Definition(string id) => formulas.Find(id)?.Expression;

    /// <summary>A line's fact, or that of the line that stands for it.</summary>
    public Fact? Find(string id, int year) =>
        lookup(id, year) is { Quantity.Value: not null } fact ? fact
        : concepts.Find(id)?.OrElse is { } other && lookup(other, year) is { Quantity.Value: not null } instead ? instead : null;

    private decimal? Line(string id, int year)
    {
        var fact = Find(id, year);
        if (fact is null or { Status: FactStatus.Conflicting })
        {
            var missing = new MissingLine(id, year, fact is not null);
            Failure ??= fact is null ? FormulaFailure.Missing : FormulaFailure.Conflicting;
            if (!_missing.Contains(missing))
            {
                _missing.Add(missing);
            }

            return null;
        }

        if (!_facts.Exists(other => ReferenceEquals(other, fact)))
        {
            _facts.Add(fact);
        }

        return fact.Quantity!.Value;
    }

    private decimal? Mean(FormulaExpression of, int year, int years)
    {
        var values = Enumerable.Range(0, years).Select(back => Value(of, year - back)).ToList();
        return values.TrueForAll(value => value is not null) ? values.Sum() / years : null;
    }

    private decimal? Of(char sign, decimal? left, decimal? right)
    {
        if (left is not { } first || right is not { } second)
        {
            return null;
        }

        if (sign == '/' && second == 0)
        {
            Failure ??= FormulaFailure.DivisionByZero;
            return null;
        }

        return sign switch { '+' => first + second, '-' => first - second, '*' => first * second, _ => first / second };
    }
}
