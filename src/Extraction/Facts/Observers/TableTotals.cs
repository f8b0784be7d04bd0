using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tables whose caption names a concept and whose total row is the value: "The average number of persons employed was:".</summary>
internal sealed class TableTotals(DocumentFrame frame, ConceptCatalog concepts, IReadOnlySet<string> totalRows)
{
    /// <summary>Characters above a table without a caption in which the concept may be named.</summary>
    private const int Above = 240;

    public Concept? ConceptOf(Table table)
    {
        var document = frame.Document;
        var from = Math.Max(document.PageAt(table.Span.Start).Span.Start, table.Span.Start - Above);
        var above = document.Text.AsSpan(from, Math.Max(0, table.Span.Start - from));
        ReadOnlySpan<char> text = table.Caption is { } caption && !caption.IsEmpty ? string.Concat(above, " ", document.TextOf(caption)) : above;
        if (table.Cells is [{ Row: 0, Column: 0, Span.IsEmpty: false } corner, ..] && table.HeaderRowCount > 0)
        {
            text = string.Concat(text, " ", document.TextOf(corner.Span)); // "Employees by function" over the rows' names
        }

        foreach (var concept in concepts.Concepts)
        {
            if (!concept.Captions.TryGetValue(frame.Language, out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                if (Caseless.IndexOf(text, phrase) >= 0)
                {
                    return concept;
                }
            }
        }

        return null;
    }

    /// <summary>The first row named as a total, or without a name, or the last one whatever its name ("Group"), that is the sum of the rows over it; its place and what names it.</summary>
    public (int Row, TextSpan Label)? Row(TableGrid grid, TableFigures figures)
    {
        var table = grid.Table;
        for (var row = Math.Max(1, table.HeaderRowCount); row < table.RowCount; row++)
        {
            var first = Enumerable.Range(0, table.ColumnCount).Select(column => grid[row, column]).FirstOrDefault(cell => cell is { Span.IsEmpty: false });
            if (first is null)
            {
                continue;
            }

            var key = LabelKey.Of(frame.Document.TextOf(first.Span));
            var isUnnamed = figures.Number(table, first) is not null;
            if ((totalRows.Contains(key) || isUnnamed || row == table.RowCount - 1) && IsSum(grid, figures, row, out var from))
            {
                // The sum is shown with its parts: an unnamed row alone would be a bare number.
                return (row, isUnnamed ? from : first.Span);
            }
        }

        return null;
    }

    private static bool IsSum(TableGrid grid, TableFigures figures, int row, out TextSpan parts)
    {
        var table = grid.Table;
        parts = default;
        for (var column = 0; column < table.ColumnCount; column++)
        {
            if (grid[row, column] is not { Span.IsEmpty: false } cell || figures.Number(table, cell) is not { } total || total <= 0)
            {
                continue;
            }

            decimal sum = 0;
            for (var above = row - 1; above >= 0; above--)
            {
                if (grid[above, column] is { Span.IsEmpty: false, IsHeader: false } part && figures.Number(table, part) is { } value)
                {
                    if (value < 0 || value > total - sum)
                    {
                        return false; // persons and rights are no negative parts of a total
                    }

                    sum += value;
                    var start = Enumerable.Range(0, column).Select(c => grid[above, c]).FirstOrDefault(c => c is { Span.IsEmpty: false })?.Span ?? part.Span;
                    parts = parts.IsEmpty ? start : new TextSpan(start.Start, parts.End);
                    if (sum == total && above < row - 1)
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        return false;
    }
}
