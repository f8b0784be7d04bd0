using System.Globalization;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>Writes an evaluation down with figures in place of lines.</summary>
internal sealed class FormulaText
{
    private readonly FormulaRun _run;
    private readonly int _power;

    private FormulaText(FormulaRun run)
    {
        _run = run;

        // Amounts in millions or thousands where that cuts off nothing but zeros, and only where all lines are amounts.
        var amounts = run.Facts.All(fact => fact.Quantity!.Unit == QuantityUnit.Currency) ? run.Facts.Select(fact => Math.Abs(fact.Quantity!.Value!.Value)).ToList() : [];
        _power = amounts.Count == 0 ? 0 : amounts.TrueForAll(value => value % 100_000 == 0) ? 6 : amounts.TrueForAll(value => value % 1_000 == 0) ? 3 : 0;
    }

    public static string Of(FormulaRun run, FormulaExpression expression, int year, decimal value, FormulaUnit unit, string? currency)
    {
        var text = new FormulaText(run);
        var result = unit == FormulaUnit.Money ? text.Number(value, true) : value.ToString("#,0.####", CultureInfo.InvariantCulture) + (unit == FormulaUnit.Percent ? " %" : "");
        var scale = (currency, text._power) switch { (null, _) or (_, 0) => "", (_, 6) => $" ({currency} million)", _ => $" ({currency} thousand)" };
        return $"{text.Of(expression, year, 0)} = {result}{scale}";
    }

    private string Of(FormulaExpression expression, int year, int level) => expression switch
    {
        FormulaNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        FormulaLine line => _run.Definition(line.Id) is { } definition ? Of(definition, year, level) : Number(_run.Find(line.Id, year)!.Quantity!.Value!.Value, _run.Find(line.Id, year)!.Quantity!.Unit == QuantityUnit.Currency),
        FormulaShift shift => Of(shift.Of, year - shift.Years, level),
        FormulaAverage average => $"avg({Of(average.Of, year, 0)}; {Of(average.Of, year - 1, 0)})",
        FormulaMean mean => $"mean({string.Join("; ", Enumerable.Range(0, mean.Years).Select(back => Of(mean.Of, year - back, 0)))})",
        FormulaChange change => $"({Of(change.Of, year, 1)} − {Of(change.Of, year - 1, 2)})",
        FormulaChoice choice => Of(_run.Chosen(choice, year), year, level),
        FormulaOperation operation => Operation(operation, year, level),
        _ => "",
    };

    /// <param name="level">0 outside, 1 beside + or -, 2 behind -, 3 beside * or /, 4 behind /.</param>
    private string Operation(FormulaOperation operation, int year, int level)
    {
        var isSum = operation.Operator is '+' or '-';
        var (left, right) = isSum ? (1, operation.Operator == '-' ? 2 : 1) : (3, operation.Operator == '/' ? 4 : 3);
        var sign = operation.Operator switch { '*' => '×', '-' => '−', var other => other };
        var text = $"{Of(operation.Left, year, left)} {sign} {Of(operation.Right, year, right)}";
        return level > (isSum ? 1 : 3) ? $"({text})" : text;
    }

    private string Number(decimal value, bool isAmount)
    {
        var shown = isAmount ? _power switch { 6 => value / 1_000_000, 3 => value / 1_000, _ => value } : value;
        return shown < 0 ? $"({shown.ToString("#,0.####", CultureInfo.InvariantCulture)})" : shown.ToString("#,0.####", CultureInfo.InvariantCulture);
    }
}
