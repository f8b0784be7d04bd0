namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>A percentage in a row that equals the change between its two latest years proves both figures.</summary>
internal static class RowGrowth
{
    /// <summary>Points by which a printed change may differ from the computed one.</summary>
    private const decimal Tolerance = 0.06m;

    /// <summary>The same observations; those of the later year carry the arithmetic.</summary>
    public static List<Observation> Prove(TableGrid grid, int row, List<Observation> found)
    {
        var changes = Changes(grid, row);
        if (found.Count < 2 || changes.Count == 0)
        {
            return found;
        }

        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is { Period.FiscalYear: { } year, Quantity.Value: { } value } later
                && found.Find(other => other.Period.FiscalYear == year - 1 && other.Scope == later.Scope) is { Quantity.Value: { } before and not 0 })
            {
                var change = ((value / before) - 1) * 100;
                if (changes.Exists(printed => Math.Abs(printed - change) <= Tolerance))
                {
                    found[i] = later with { Growth = FormattableString.Invariant($"{value:#,0.##} / {before:#,0.##} - 1 = {change:0.00} %") };
                }
            }
        }

        return found;
    }

    private static List<decimal> Changes(TableGrid grid, int row)
    {
        var changes = new List<decimal>();
        for (var column = 0; column < grid.Table.ColumnCount && changes.Count < 8; column++)
        {
            if (grid[row, column] is { Span.IsEmpty: false } cell && cell.Span.Length < 16 && cell.Column == column)
            {
                var text = grid.Document.TextOf(cell).Trim();
                if (text.EndsWith('%') && decimal.TryParse(text.TrimEnd('%').Trim().Replace(',', '.'), System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var value))
                {
                    changes.Add(value);
                }
            }
        }

        return changes;
    }
}
