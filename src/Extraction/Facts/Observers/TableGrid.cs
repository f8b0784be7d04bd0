using System.Text;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>A table by rows, with the heads that hold for each column from a row on.</summary>
internal sealed class TableGrid
{
    private const int MaxCells = 200_000;

    /// <summary>Characters of a column's heads together; what goes beyond is no head.</summary>
    private const int MaxHead = 400;

    private readonly Cell?[] _cells;
    private readonly string[]?[] _heads;
    private readonly bool _isWithoutSpans;

    private TableGrid(SourceDocument document, Table table)
    {
        Document = document;
        Table = table;
        _cells = new Cell?[table.RowCount * table.ColumnCount];
        _heads = new string[table.RowCount][];
        foreach (var cell in table.Cells)
        {
            for (var row = cell.Row; row < Math.Min(table.RowCount, cell.Row + cell.RowSpan); row++)
            {
                for (var column = cell.Column; column < Math.Min(table.ColumnCount, cell.Column + cell.ColumnSpan); column++)
                {
                    _cells[(row * table.ColumnCount) + column] = cell;
                }
            }
        }

        _isWithoutSpans = document.MediaType == "text/markdown";
        ReadHeads();
    }

    public SourceDocument Document { get; }

    public Table Table { get; }

    /// <summary>Null for a table too large to be looked at.</summary>
    public static TableGrid? Of(SourceDocument document, Table table) =>
        (long)table.RowCount * table.ColumnCount is > 0 and <= MaxCells ? new TableGrid(document, table) : null;

    public Cell? this[int row, int column] => _cells[(row * Table.ColumnCount) + column];

    /// <summary>The texts of all heads over a cell, from the top, parted by a space; empty when there is none.</summary>
    public string HeadOf(int row, int column) => _heads[row] is { } heads ? heads[column] : "";

    private void ReadHeads()
    {
        string[]? heads = null;
        for (var row = 0; row < Table.RowCount;)
        {
            var to = row;
            while (to < Table.RowCount && (to < Table.HeaderRowCount || IsHeadRow(to) || (to > 0 && to == Table.HeaderRowCount && row == 0 && IsFurtherHead(to))))
            {
                to++;
            }

            if (to > row)
            {
                heads = Join(row, to, heads);
                row = to;
            }
            else
            {
                _heads[row++] = heads;
            }
        }
    }

    /// <summary>A row of heads in the middle of a table: columns get new names.</summary>
    private bool IsHeadRow(int row)
    {
        var any = false;
        for (var column = Table.StubColumnCount; column < Table.ColumnCount; column++)
        {
            if (this[row, column] is { Span.IsEmpty: false } cell)
            {
                if (!cell.IsHeader || cell.Row != row)
                {
                    return false;
                }

                any = true;
            }
        }

        return any;
    }

    /// <summary>A first row of years and words under the heads, where a format marks one row only.</summary>
    private bool IsFurtherHead(int row)
    {
        var texts = 0;
        for (var column = 0; column < Table.ColumnCount; column++)
        {
            if (this[row, column] is not { Span.IsEmpty: false } cell)
            {
                continue;
            }

            var text = Document.TextOf(cell).AsSpan().Trim();
            var isYear = text.Length == 4 && text[0] is '1' or '2' && text.IndexOfAnyExceptInRange('0', '9') < 0;
            if (column < Math.Max(1, Table.StubColumnCount) || cell.RowSpan > 1 || !(isYear || text.IndexOfAnyInRange('0', '9') < 0))
            {
                return false;
            }

            texts++;
        }

        return texts > 1;
    }

    /// <summary>The head at the left that goes on over a cell without one, where the format knows no spans.</summary>
    private Cell? Spread(int row, int column, int to)
    {
        if (row + 1 >= to || !_isWithoutSpans || this[row, column] is { Span.IsEmpty: false } || this[row + 1, column] is not { Span.IsEmpty: false })
        {
            return this[row, column];
        }

        for (var left = column - 1; left >= Math.Max(1, Table.StubColumnCount); left--)
        {
            if (this[row, left] is { Span.IsEmpty: false } cell)
            {
                return cell;
            }
        }

        return this[row, column];
    }

    private string[] Join(int from, int to, string[]? before)
    {
        var joined = new string[Table.ColumnCount];
        var text = new StringBuilder();
        for (var column = 0; column < joined.Length; column++)
        {
            text.Clear();
            for (var row = from; row < to; row++)
            {
                if (Spread(row, column, to) is { Span.IsEmpty: false } cell && (cell.Row == row || row == from) && text.Length + cell.Span.Length < MaxHead)
                {
                    text.Append(text.Length > 0 ? " " : "").Append(Document.TextOf(cell));
                }
            }

            joined[column] = text.Length > 0 || before is null ? text.ToString() : before[column];
        }

        return joined;
    }
}
