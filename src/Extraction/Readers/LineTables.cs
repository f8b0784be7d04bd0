using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Readers;

/// <summary>Finds tables that a converter wrote as one line a cell: a run of periods, then rows of a label and as many figures.</summary>
/// <remarks>Their text stays as it is, parted by line feeds. Only what repeats exactly is a table: a wrong grid is worse than none.</remarks>
internal static class LineTables
{
    /// <summary>Rows of label and figures that make a table certain.</summary>
    private const int MinRows = 3;

    /// <summary>Columns of figures: a single one is a list.</summary>
    private const int MinColumns = 2;

    /// <summary>UTF-16 units of a label; longer lines are prose.</summary>
    private const int MaxLabel = 80;

    /// <summary>The document with its line tables as tables; the same document when it has none.</summary>
    public static SourceDocument Find(SourceDocument document)
    {
        List<Block>? blocks = null;
        List<Table>? tables = null;
        var source = document.Blocks;
        for (var i = 0; i < source.Count;)
        {
            var columns = CountPeriods(document, i);
            var end = columns >= MinColumns ? EndOfRows(document, i + columns, columns) : i;
            if (end <= i)
            {
                blocks?.Add(source[i]);
                i++;
                continue;
            }

            blocks ??= [.. source.Take(i)];
            tables ??= [.. document.Tables];
            var first = i;
            if (i > 0 && blocks.Count > 0 && IsStubHead(document, blocks[^1]))
            {
                first = i - 1; // "Item" over the labels
                blocks.RemoveAt(blocks.Count - 1);
            }

            var table = Build(document, first, i, end, columns);
            blocks.Add(new Block(BlockKind.Table, table.Span, table.Page) { Table = tables.Count });
            tables.Add(table);
            i = end;
        }

        return blocks is null ? document : document with { Blocks = blocks, Tables = tables! };
    }

    private static int CountPeriods(SourceDocument document, int at)
    {
        var count = 0;
        while (at + count < document.Blocks.Count && IsLine(document, at + count) && NumericText.IsPeriod(TextAt(document, at + count)))
        {
            count++;
        }

        return count;
    }

    /// <summary>Behind the last whole row; the start when there are too few rows.</summary>
    private static int EndOfRows(SourceDocument document, int at, int columns)
    {
        var rows = 0;
        var start = at;
        while (true)
        {
            // A label without figures heads the rows below it.
            var label = at;
            if (IsLabel(document, label) && IsLabel(document, label + 1))
            {
                label++;
            }

            if (!IsLabel(document, label))
            {
                break;
            }

            var figures = 0;
            while (figures <= columns && IsFigure(document, label + 1 + figures))
            {
                figures++;
            }

            if (figures != columns)
            {
                break;
            }

            at = label + 1 + columns;
            rows++;
        }

        return rows >= MinRows ? at : start - columns;
    }

    private static Table Build(SourceDocument document, int first, int heads, int end, int columns)
    {
        var cells = new List<Cell>();
        if (first < heads)
        {
            cells.Add(new Cell(0, 0, document.Blocks[first].Span) { IsHeader = true });
        }

        for (var column = 0; column < columns; column++)
        {
            cells.Add(new Cell(0, column + 1, document.Blocks[heads + column].Span) { IsHeader = true });
        }

        var row = 0;
        for (int at = heads + columns, column = 0; at < end; at++)
        {
            column = IsLabel(document, at) ? 0 : column + 1;
            row += column == 0 ? 1 : 0;
            cells.Add(new Cell(row, column, document.Blocks[at].Span));
        }

        var span = document.Blocks[first].Span.Union(document.Blocks[end - 1].Span);
        return new Table(span, document.Blocks[first].Page, row + 1, columns + 1, cells) { HeaderRowCount = 1, StubColumnCount = 1 };
    }

    private static bool IsStubHead(SourceDocument document, Block block) =>
        block.Kind == BlockKind.Paragraph && block.Span.Length is > 0 and <= 20 && !document.TextOf(block.Span).ContainsAnyInRange('0', '9')
        && !document.TextOf(block.Span).ContainsAny('.', '。', ':');

    private static bool IsLabel(SourceDocument document, int at) =>
        IsLine(document, at) && !NumericText.IsNumeric(TextAt(document, at)) && !NumericText.IsPeriod(TextAt(document, at)) && HasLetter(TextAt(document, at));

    private static bool IsFigure(SourceDocument document, int at) => IsLine(document, at) && NumericText.IsNumeric(TextAt(document, at));

    private static bool IsLine(SourceDocument document, int at) =>
        at < document.Blocks.Count && document.Blocks[at] is { Kind: BlockKind.Paragraph } block && block.Span.Length is > 0 and <= MaxLabel
        && !TextAt(document, at).Contains('\n');

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> TextAt(SourceDocument document, int at) => document.TextOf(document.Blocks[at].Span);
}
