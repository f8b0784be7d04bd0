namespace LittleGiants.Extraction.Readers.Html;

/// <summary>The cells of a table element in a grid, by the standard's own algorithm of rows and spans; columns without text are closed up.</summary>
internal sealed class HtmlTableGrid
{
    private const string Prefixes = "$€£¥￥";
    private readonly HtmlReaderOptions _options;
    private readonly List<int> _busyUntil = [];
    private int _row = -1;

    private HtmlTableGrid(HtmlReaderOptions options) => _options = options;

    public List<HtmlTableCell> Cells { get; } = [];

    public int RowCount { get; private set; }

    public int ColumnCount { get; private set; }

    /// <summary>Rows of a head section, or made of head cells only, at the top.</summary>
    public int MarkedHeaderRows { get; private set; }

    public HtmlNode? Caption { get; private set; }

    /// <summary>Whether another table stands in a cell: then the outer one only places things on the page.</summary>
    public bool HasInnerTable { get; private set; }

    public static HtmlTableGrid Of(HtmlNode table, HtmlReaderOptions options)
    {
        var grid = new HtmlTableGrid(options);
        grid.Collect(table);
        if (grid.HasInnerTable)
        {
            return grid;
        }

        grid.JoinSymbols();
        grid.Cells.RemoveAll(cell => cell.Sample.Length == 0);
        HtmlTableColumns.CloseUp(grid);
        grid.CloseUpRows();
        return grid;
    }

    public void SetColumnCount(int count) => ColumnCount = count;

    private void Collect(HtmlNode table)
    {
        var open = new Stack<(HtmlNode Node, int Next, bool InHead)>();
        open.Push((table, 0, false));
        while (!HasInnerTable && open.TryPop(out var top))
        {
            if (top.Next == top.Node.Children.Count)
            {
                continue;
            }

            open.Push((top.Node, top.Next + 1, top.InHead));
            var child = top.Node.Children[top.Next];
            switch (child.Tag)
            {
                case HtmlTag.Row:
                    AddRow(child, top.InHead);
                    break;
                case HtmlTag.Caption:
                    Caption ??= child;
                    break;
                case HtmlTag.Table:
                    HasInnerTable = true;
                    break;
                case HtmlTag.Block:
                    open.Push((child, 0, child.Name == "thead"));
                    break;
            }
        }

        RowCount = _row + 1;
    }

    private void AddRow(HtmlNode row, bool inHead)
    {
        if (row.IsHidden())
        {
            return;
        }

        _row++;
        var column = 0;
        var onlyHeads = true;
        var hasCell = false;
        foreach (var node in row.Children)
        {
            if (node.Tag != HtmlTag.Cell)
            {
                continue;
            }

            while (column < _busyUntil.Count && _busyUntil[column] > _row)
            {
                column++;
            }

            if (column >= _options.MaxTableColumns)
            {
                break;
            }

            var columnSpan = Math.Min(Span(node, "colspan"), _options.MaxTableColumns - column);
            var rowSpan = Math.Min(Span(node, "rowspan"), _options.MaxRowSpan);
            while (_busyUntil.Count < column + columnSpan)
            {
                _busyUntil.Add(0);
            }

            for (var i = column; i < column + columnSpan; i++)
            {
                _busyUntil[i] = _row + rowSpan;
            }

            var cell = new HtmlTableCell(node, _row, column, rowSpan, columnSpan);
            HasInnerTable |= cell.HasTable;
            if (HasInnerTable)
            {
                return;
            }

            onlyHeads &= node.Name == "th" || cell.Sample.Length == 0;
            hasCell |= cell.Sample.Length > 0;
            Cells.Add(cell);
            column += columnSpan;
        }

        ColumnCount = Math.Max(ColumnCount, _busyUntil.Count);
        if (MarkedHeaderRows == _row && hasCell && (inHead || onlyHeads))
        {
            MarkedHeaderRows++;
        }
    }

    private static int Span(HtmlNode cell, string name) =>
        int.TryParse(cell.Attribute(name), System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var span) && span > 1 ? span : 1;

    /// <summary>A currency sign in a cell of its own belongs to the number behind it, a closing bracket or per cent sign to the one before.</summary>
    private void JoinSymbols()
    {
        HtmlTableCell? previous = null;
        foreach (var cell in Cells)
        {
            if (cell.Sample.Length == 0)
            {
                continue;
            }

            if (previous is not null && previous.Row == cell.Row)
            {
                if (IsSuffix(cell.Sample) && HasDigit(previous.Sample))
                {
                    previous.Append(cell);
                    continue;
                }

                if (IsPrefix(previous.Sample) && StartsNumber(cell.Sample))
                {
                    previous.Append(cell);
                    continue;
                }
            }

            previous = cell;
        }
    }

    private void CloseUpRows()
    {
        // Rows without text (spacers) would part what belongs together.
        var map = new int[RowCount + 1];
        var used = new bool[RowCount];
        foreach (var cell in Cells)
        {
            used[cell.Row] = true;
        }

        var next = 0;
        for (var row = 0; row < RowCount; row++)
        {
            map[row] = next;
            next += used[row] ? 1 : 0;
        }

        map[RowCount] = next;
        foreach (var cell in Cells)
        {
            var end = map[Math.Min(cell.Row + cell.RowSpan, RowCount)];
            cell.Row = map[cell.Row];
            cell.RowSpan = Math.Max(1, end - cell.Row);
        }

        MarkedHeaderRows = map[Math.Min(MarkedHeaderRows, RowCount)];
        RowCount = next;
    }

    private static bool IsPrefix(string text) =>
        (text.Length == 1 && Prefixes.Contains(text[0], StringComparison.Ordinal)) || (text.Length is 2 or 3 && text[^1] == '$');

    private static bool IsSuffix(string text) => text is ")" or "%" or ")%" or "）" or "％";

    private static bool StartsNumber(string text) => char.IsAsciiDigit(text[0]) || text[0] is '(' or '-' or '–' or '—' or '−' or '（';

    private static bool HasDigit(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}
