using System.Globalization;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>
/// The heads of a table that has none: the years that the layout left in the text above it, as many as it has columns of figures, or the
/// heads of the table before on the same page, of which it is the rest.
/// </summary>
internal sealed class HeadsAbove(DocumentFrame frame, TableFigures figures)
{
    /// <summary>Characters above the table, and years back from the document's own, in which a head is looked for.</summary>
    private const int Reach = 260;
    private const int MostYears = 10;

    /// <summary>Rows that are looked at for the columns of figures.</summary>
    private const int Sample = 12;

    /// <summary>Tables back among which the one that begins a parted table stands.</summary>
    private const int MostParts = 3;

    private Dictionary<Table, int>? _places;
    private Table? _table;
    private Dictionary<int, string> _heads = [];

    /// <summary>The year over a column; empty when nothing tells it.</summary>
    public string Of(TableGrid grid, int column)
    {
        if (!ReferenceEquals(grid.Table, _table))
        {
            _table = grid.Table;
            _heads = Read(grid);
            if (_heads.Count == 0 && grid.Table is { HeaderRowCount: 0, Caption: null } table)
            {
                _heads = BeforeOf(table);
            }
        }

        return _heads.GetValueOrDefault(column, "");
    }

    private Dictionary<int, string> BeforeOf(Table table)
    {
        var tables = frame.Document.Tables;
        _places ??= new(Enumerable.Range(0, tables.Count).Select(i => KeyValuePair.Create(tables[i], i)), ReferenceEqualityComparer.Instance);
        var at = _places[table];
        for (var i = at - 1; i >= Math.Max(0, at - MostParts) && tables[i].Page == table.Page && tables[i].ColumnCount == table.ColumnCount; i--)
        {
            if (TableGrid.Of(frame.Document, tables[i]) is not { } grid)
            {
                break;
            }

            var heads = tables[i].HeaderRowCount == 0 ? Read(grid) : Enumerable.Range(0, table.ColumnCount)
                .Select(column => (Column: column, Head: grid.HeadOf(tables[i].RowCount - 1, column))).Where(item => item.Head.Length > 0).ToDictionary(item => item.Column, item => item.Head);
            if (heads.Count > 0 || tables[i].Caption is not null)
            {
                return heads;
            }
        }

        return [];
    }

    private Dictionary<int, string> Read(TableGrid grid)
    {
        var table = grid.Table;
        if (table.HeaderRowCount > 0 || frame.FiscalYear is not { } current)
        {
            return [];
        }

        var columns = Enumerable.Range(0, table.ColumnCount).Where(column => Enumerable.Range(0, Math.Min(table.RowCount, Sample))
            .Count(row => grid[row, column] is { Span.IsEmpty: false } cell && figures.Number(table, cell) is not null) >= Math.Min(table.RowCount, Sample) / 3.0).ToList();
        if (columns.Count is < 2 or > 3)
        {
            return [];
        }

        var document = frame.Document;
        var start = table.Caption is { } caption ? Math.Min(caption.Start, table.Span.Start) : table.Span.Start;
        var from = Math.Max(document.PageAt(table.Span.Start).Span.Start, start - Reach);
        foreach (var line in document.Text[from..Math.Max(from, start)].Split('\n').Reverse())
        {
            var years = line.Split([' ', '\t', ',', '|'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length == 4)
                .Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0)
                .Where(year => year <= current && year > current - MostYears).ToList();
            if (years.Count > 0)
            {
                return years.Count == columns.Count && years.Distinct().Count() == years.Count && years.Contains(current)
                    ? columns.Zip(years).ToDictionary(pair => pair.First, pair => pair.Second.ToString(CultureInfo.InvariantCulture)) : [];
            }
        }

        return [];
    }
}
