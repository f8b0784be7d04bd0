using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Reads a cell as a value of a concept.</summary>
internal sealed class TableFigures(DocumentFrame frame, QuantityReader reader, TableUnits units)
{
    /// <summary>Characters beside the figure that a cell may hold: signs, marks, a unit.</summary>
    private const int MaxRest = 12;

    /// <summary>Money for one share; beyond it the figure is another.</summary>
    private const decimal MostPerShare = 1_000_000;

    /// <summary>Shares below which a figure is in thousands or millions; the same in a table that says so for its amounts.</summary>
    private const decimal LeastShares = 100_000;
    private const decimal LeastSharesInFull = 50_000_000;

    /// <summary>Amounts in full of a company that is looked at: a table without a unit whose figures all stay below has lost it.</summary>
    private const decimal LeastInFull = 1_000_000;

    /// <summary>Figures of a table that tell so.</summary>
    private const int LeastFigures = 8;

    private readonly BlankGroups _blanks = new(frame.Document);
    private Table? _table;
    private bool _isSmall;

    /// <param name="mayTurn">Whether the label of a loss turns a figure without a sign; not in a row that prints signs.</param>
    /// <returns>The quantity with spans in the document; null when the cell holds no such value.</returns>
    public Quantity? Read(Table table, Cell cell, TextSpan label, string head, Concept concept, bool mayTurn = true, UnitHeader? row = null)
    {
        var text = WithoutMark(frame.Document.TextOf(cell));
        if (text.Length > 40 || !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var unit = units.Of(table, frame.Document.TextOf(label), head, row);
        var found = reader.Read(_blanks.Marked(table, text), new QuantityContext { Currency = unit.Currency ?? frame.Currency, Unit = concept.Kind == ConceptKind.Money ? Scale(unit) : null, IsTableCell = true });
        if (found is not [var quantity] || text.Length - quantity.Span.Length > MaxRest || HasOtherDigits(text, quantity.Span))
        {
            return null;
        }

        quantity = Fit(quantity, concept, unit);
        if (quantity is null || quantity.Value is not { } value)
        {
            return null;
        }

        value = mayTurn && value > 0 && IsLoss(concept, label) ? -value : value;
        value = concept.Kind == ConceptKind.PerShare && units.AreHundredths(table, frame.Document.TextOf(label), head) ? value / 100 : value;
        return ConceptValues.IsPlausible(concept, ref value) ? Place(quantity, value, cell, text) : null;
    }

    /// <summary>Whether heads or the line over a table say that its figures are amounts: wages under the number of those who earn them.</summary>
    public bool AreAmounts(Table table) => table.Cells.TakeWhile(cell => cell.Row < table.HeaderRowCount).Any(cell => IsCurrency(cell.Span)) || (table.UnitLine is { } line && IsCurrency(line));

    private bool IsCurrency(TextSpan span) => units.Read(frame.Document.TextOf(span).ToString()).Currency is not null;

    /// <summary>"318.3 (1)": a figure without the mark of a note behind it, which blanks replace so that places stay.</summary>
    public static string WithoutMark(string text)
    {
        var end = text.AsSpan().TrimEnd().Length;
        var open = end > 0 && text[end - 1] == ')' ? text.LastIndexOf('(', end - 1) : -1;
        return open > 1 && end - open is 3 or 4 && text[open - 1] is ' ' && (char.IsAsciiDigit(text[open - 2]) || text[open - 2] is ')' or '%')
            && !text.AsSpan(open + 1, end - open - 2).ContainsAnyExceptInRange('0', '9') ? text[..open].PadRight(text.Length) : text;
    }

    /// <summary>"4 087" read as 4: digits beside the figure belong to it.</summary>
    public static bool HasOtherDigits(ReadOnlySpan<char> text, TextSpan figure) =>
        text[..figure.Start].ContainsAnyInRange('0', '9') || text[figure.End..].ContainsAnyInRange('0', '9');

    /// <summary>Whether nothing around a cell says that its amount is in thousands, or that it is not; cents say it, a single decimal does not.</summary>
    public bool IsUnitUncertain(Table table, TextSpan label, string head, Quantity quantity, UnitHeader? row = null) =>
        quantity.Unit == QuantityUnit.Currency && quantity.Value is { } value && (value == decimal.Truncate(value) || value.Scale == 1)
        && frame.StatementPower is null && units.Of(table, frame.Document.TextOf(label), head, row).Power is null;

    /// <summary>Whether a table that names no unit must have lost it: all its figures are small, none has cents, and no head says "EUR".</summary>
    public bool HasLostUnit(Table table, TextSpan label, string head)
    {
        if (units.Of(table, frame.Document.TextOf(label), head).Currency is not null)
        {
            return false;
        }

        if (!ReferenceEquals(table, _table))
        {
            _table = table;
            var numbers = table.Cells.Where(cell => !cell.IsHeader).Select(cell => Number(table, cell)).OfType<decimal>().ToList();
            _isSmall = numbers.Count >= LeastFigures && numbers.TrueForAll(number => Math.Abs(number) < LeastInFull && number.Scale != 2);
        }

        return _isSmall;
    }

    /// <summary>"-", "$ —": the column's value is nothing.</summary>
    public static bool IsNothing(ReadOnlySpan<char> cell) => cell.TrimStart("$€£¥ ").TrimEnd() is [var only] && Letters.IsDash(only);

    /// <summary>The numeric value of a cell for sums, without any unit; null when it is no number.</summary>
    public decimal? Number(Table table, Cell cell)
    {
        var text = WithoutMark(frame.Document.TextOf(cell));
        return text.Length <= 40 && text.AsSpan().ContainsAnyInRange('0', '9')
            && reader.Read(_blanks.Marked(table, text), new QuantityContext { IsTableCell = true }) is [{ Unit: QuantityUnit.Count or QuantityUnit.Currency or QuantityUnit.Year } only] ? only.Value : null;
    }

    /// <summary>"Jahresfehlbetrag 38.342,27": printed without a sign, named as a loss.</summary>
    private bool IsLoss(Concept concept, TextSpan label) =>
        concept.LossLabels.TryGetValue(frame.Language, out var losses) && losses.Count > 0
        && LabelKey.Of(frame.Document.TextOf(label)) is var key && losses.Any(loss => LabelKey.Of(loss) == key);

    /// <summary>Money takes the power found around the cell, or the one that the document declares for its statements.</summary>
    private UnitHeader Scale(UnitHeader unit) =>
        new(unit.Power ?? (unit.Unit is null ? frame.StatementPower : null), unit.Currency ?? frame.Currency, null);

    private Quantity? Fit(Quantity quantity, Concept concept, UnitHeader unit) => concept.Kind switch
    {
        ConceptKind.Money => quantity.Unit is QuantityUnit.Currency or QuantityUnit.Count or QuantityUnit.Year && unit.Unit is null
            ? quantity with { Unit = QuantityUnit.Currency, Currency = quantity.Currency ?? unit.Currency ?? frame.Currency } : null,
        ConceptKind.PerShare => quantity.Unit is QuantityUnit.Currency or QuantityUnit.Count && Math.Abs(quantity.Value ?? 0) <= MostPerShare
            ? quantity with { Unit = QuantityUnit.Currency, Currency = quantity.Currency ?? unit.Currency ?? frame.Currency } : null,
        ConceptKind.Count when concept.Statement == StatementKind.PerShare => quantity.Unit == QuantityUnit.Count && quantity.Currency is null
            && quantity.Value >= (unit.Power is null or 0 ? LeastShares : LeastSharesInFull) ? quantity : null,
        ConceptKind.Count => quantity.Unit is QuantityUnit.Count or QuantityUnit.Year && quantity.Currency is null && unit.Unit is not QuantityUnit.Percent
            ? quantity with { Unit = QuantityUnit.Count } : null,
        ConceptKind.Years => quantity.Unit is QuantityUnit.Count or QuantityUnit.DurationYears && quantity.Currency is null
            ? quantity with { Unit = QuantityUnit.Count } : null,
        ConceptKind.Percent => quantity.Unit is QuantityUnit.Percent || (quantity.Unit is QuantityUnit.Count && quantity.Value is >= 1 or 0)
            ? quantity with { Unit = QuantityUnit.Percent } : null,
        _ => null,
    };

    private static Quantity Place(Quantity quantity, decimal value, Cell cell, string text)
    {
        // A number broken over two lines has one character more in the document than in the text that was read.
        var whole = cell.Span.Length == text.Length;
        var span = whole ? new TextSpan(cell.Span.Start + quantity.Span.Start, cell.Span.Start + quantity.Span.End) : cell.Span;
        var digits = whole ? new TextSpan(cell.Span.Start + quantity.Digits.Start, cell.Span.Start + quantity.Digits.End) : cell.Span;
        return quantity with
        {
            Value = value,
            Low = quantity.Low is null ? null : value,
            High = quantity.High is null ? null : value,
            Span = span,
            Digits = digits,
            Printed = text[quantity.Span.Start..quantity.Span.End],
        };
    }
}
