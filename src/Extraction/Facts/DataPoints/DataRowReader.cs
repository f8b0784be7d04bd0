using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Identity;
using LittleGiants.Extraction.Facts.Observers;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.DataPoints;

/// <summary>Reads every row of every table that states figures, so that a line no concept names can still be asked for.</summary>
public sealed class DataRowReader(QuantityReaders readers)
{
    /// <summary>Rows of one document; statements and notes of the largest filings stay below.</summary>
    private const int MaxRows = 20_000;

    /// <summary>Figures of one row; more is a matrix of something else.</summary>
    private const int MaxPoints = 24;

    private const int MaxLabel = 160;

    /// <summary>Rows without figures kept as headings of those below.</summary>
    private const int MaxPath = 3;

    private const int MaxCell = 40;
    private const int YearLength = 4;

    /// <summary>Beyond it a figure with a fraction is a number of shares in millions.</summary>
    private const decimal MostPerShare = 1000;

    public IReadOnlyList<DataRow> Read(DocumentFrame frame, CancellationToken cancellationToken)
    {
        if (readers.For(frame.Language) is not { } reader)
        {
            return [];
        }

        var cues = FactCues.For(frame.Language);
        var units = new TableUnits(frame, cues, reader);
        var periods = new ColumnPeriods(frame, cues, new FiscalCalendar(frame, cues));
        var scopes = new PlaceScope(frame.Document, cues);
        var rows = new List<DataRow>();
        for (var i = 0; i < frame.Document.Tables.Count && rows.Count < MaxRows; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TableGrid.Of(frame.Document, frame.Document.Tables[i]) is { } grid)
            {
                ReadTable(frame, grid, i, cues, reader, units, periods, scopes, rows);
            }
        }

        return rows;
    }

    private static void ReadTable(DocumentFrame frame, TableGrid grid, int index, FactCues cues, QuantityReader reader, TableUnits units, ColumnPeriods periods, PlaceScope scopes, List<DataRow> rows)
    {
        var table = grid.Table;
        var scope = scopes.At(table);
        var blanks = new BlankGroups(frame.Document);
        var path = new List<string>();
        var afterFigures = false;
        for (var row = 0; row < table.RowCount && rows.Count < MaxRows; row++)
        {
            if (LabelOf(frame.Document, grid, row) is not { } label || LabelKey.HoldsFigure(frame.Document.TextOf(label)))
            {
                continue;
            }

            var kind = KindOf(cues, frame.Document.TextOf(label), path);
            var points = Points(frame, grid, row, label, kind, reader, units, periods, blanks);
            if (points.Count > 0 && points.TrueForAll(IsYear))
            {
                continue; // "Year ended 31 December 2023 2022": a head, wherever it stands
            }

            if (points.Count > 0)
            {
                rows.Add(new DataRow(index, row, label, [.. path], scope, label.Union(points[^1].Cell), points));
                afterFigures = true;
            }
            else if (row >= table.HeaderRowCount)
            {
                // A heading after rows of figures begins a new group; headings in a row are outer and inner.
                if (afterFigures || path.Count == MaxPath)
                {
                    path.Clear();
                }

                path.Add(frame.Document.TextOf(label).ToString().Replace('\n', ' '));
                afterFigures = false;
            }
        }
    }

    private static TextSpan? LabelOf(SourceDocument document, TableGrid grid, int row)
    {
        for (var column = 0; column < Math.Min(grid.Table.ColumnCount, Math.Max(1, grid.Table.StubColumnCount) + 1); column++)
        {
            if (grid[row, column] is { Span.IsEmpty: false } cell && cell.Span.Length <= MaxLabel && HasLetters(document.TextOf(cell.Span)))
            {
                return cell.Row == row ? cell.Span : null;
            }
        }

        return null;
    }

    private static bool HasLetters(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c) && ++letters > 1)
            {
                return true;
            }
        }

        return false;
    }

    private static List<DataPoint> Points(DocumentFrame frame, TableGrid grid, int row, TextSpan label, RowKind kind, QuantityReader reader, TableUnits units, ColumnPeriods periods, BlankGroups blanks)
    {
        var points = new List<DataPoint>();
        var isBesideNothing = false;
        var own = units.OfRow(grid, row, label);
        for (var column = 0; column < grid.Table.ColumnCount && points.Count < MaxPoints; column++)
        {
            if (grid[row, column] is not { Span.IsEmpty: false } cell || cell.Span.Start < label.End || cell.Column != column || cell.Row != row)
            {
                continue;
            }

            var text = TableFigures.WithoutMark(frame.Document.TextOf(cell));
            isBesideNothing |= TableFigures.IsNothing(text);
            if (text.Length > MaxCell || !text.AsSpan().ContainsAnyInRange('0', '9'))
            {
                continue;
            }

            var head = grid.HeadOf(row, column);
            var unit = units.Of(grid.Table, frame.Document.TextOf(label), head, own);
            var scale = unit.Unit is null ? new UnitHeader(unit.Power ?? frame.StatementPower, unit.Currency ?? frame.Currency, null) : unit;
            var plain = new UnitHeader(0, scale.Currency, null);
            scale = kind == RowKind.PerShare || (kind == RowKind.UnderPerShare && IsFraction(reader, text, plain)) ? plain
                : kind == RowKind.Persons && unit is { Power: null, Unit: null } && !text.AsSpan().ContainsAnyExceptInRange(',', '9') ? new UnitHeader(0, null, QuantityUnit.Count)
                : scale;
            var found = reader.Read(blanks.Marked(grid.Table, text), new QuantityContext { Currency = scale.Currency, Unit = scale, IsTableCell = true });
            if (found is not [{ Value: { } value } quantity] || TableFigures.HasOtherDigits(text, quantity.Span))
            {
                continue;
            }

            if (kind is RowKind.PerShare or RowKind.UnderPerShare && scale == plain && units.AreHundredths(grid.Table, frame.Document.TextOf(label), head))
            {
                quantity = quantity with { Value = value / 100, Low = quantity.Low / 100, High = quantity.High / 100 };
            }

            var period = periods.Of(head);
            points.Add(new DataPoint(column, head, period.Year, period.End, period.IsValue, Place(quantity, cell, text), quantity.Unit == QuantityUnit.Currency && scale != plain && unit.Power is null && frame.StatementPower is null, cell.Span));
        }

        // "- 15" without heads: of which of two years the figure is, nothing tells.
        return isBesideNothing && points is [{ FiscalYear: null } lone] ? [lone with { IsWholePeriod = false }] : points;
    }

    /// <summary>"Dividends ($0.37 per share)" are the amount for all shares.</summary>
    private static RowKind KindOf(FactCues cues, ReadOnlySpan<char> label, List<string> path)
    {
        foreach (var end in cues.Persons)
        {
            if (label.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (label.Length == end.Length || Han.Is(end[0]) || !char.IsLetter(label[^(end.Length + 1)])))
            {
                return RowKind.Persons;
            }
        }

        if (cues.NotPerShare.IsIn(label))
        {
            return RowKind.Any;
        }

        if (cues.PerShare.IndexIn(label, out _) is >= 0 and var at)
        {
            return label[..at].ContainsAnyInRange('0', '9') ? RowKind.Any : RowKind.PerShare;
        }

        return path.Count > 0 && cues.PerShare.IsIn(path[^1]) ? RowKind.UnderPerShare : RowKind.Any;
    }

    /// <summary>Under "Earnings per share" stand amounts with cents, and numbers of shares.</summary>
    private static bool IsFraction(QuantityReader reader, string text, UnitHeader plain) =>
        reader.Read(text, new QuantityContext { Unit = plain, IsTableCell = true }) is [{ Value: { } value }] && value != decimal.Truncate(value) && Math.Abs(value) < MostPerShare;

    /// <summary>A year under no head: "2023", "2023 £", "2023年度".</summary>
    private static bool IsYear(DataPoint point) =>
        point is { Head: "", Quantity.Printed: { } printed } && printed.AsSpan().Trim() is { Length: >= YearLength } text && (text.StartsWith("19") || text.StartsWith("20"))
        && !text[..YearLength].ContainsAnyExceptInRange('0', '9') && !text[YearLength..].ContainsAnyInRange('0', '9') && !text.Contains('%');

    private static Quantity Place(Quantity quantity, Cell cell, string text)
    {
        var isWhole = cell.Span.Length == text.Length;
        return quantity with
        {
            Printed = text[quantity.Span.Start..quantity.Span.End],
            Span = isWhole ? new TextSpan(cell.Span.Start + quantity.Span.Start, cell.Span.Start + quantity.Span.End) : cell.Span,
            Digits = isWhole ? new TextSpan(cell.Span.Start + quantity.Digits.Start, cell.Span.Start + quantity.Digits.End) : cell.Span,
        };
    }

    private enum RowKind
    {
        Any,

        /// <summary>Amounts for one share, by the label.</summary>
        PerShare,

        /// <summary>Under the head of a group of amounts for one share, or of shares.</summary>
        UnderPerShare,

        /// <summary>Numbers of persons.</summary>
        Persons,
    }
}
