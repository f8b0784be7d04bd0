using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout.Tables;

namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Writes a table element as a <see cref="Table"/>: rows parted by line feeds, cells by tabs.</summary>
internal sealed class HtmlTableWriter(HtmlTextFlow flow, HtmlReaderOptions options, LinesAbove above)
{
    private const int Page = 1;
    private readonly Stack<(HtmlNode Node, int Next)> _open = new();

    /// <summary>Writes nothing and gives false when the table only places things on the page: then its parts are blocks.</summary>
    public bool TryWrite(HtmlNode table, IReadOnlyList<HtmlRole> roles)
    {
        var grid = HtmlTableGrid.Of(table, options);
        if (!HtmlTableKind.IsData(table, grid, options))
        {
            return HtmlTableKind.IsLine(grid, options) && WriteLine(grid, roles);
        }

        flow.Open(table);
        TextSpan? caption = null;
        if (grid.Caption is { } captionNode)
        {
            WriteInline(captionNode, roles);
            caption = flow.EndBlock();
            if (caption is { } captionSpan)
            {
                flow.Builder.AddBlock(new Block(BlockKind.Caption, captionSpan, Page));
                above.Add(BlockKind.Caption, flow.Head, captionSpan);
            }
        }

        caption ??= above.Caption;
        var unitLine = above.UnitLine;
        above.Clear();

        var headerRows = HtmlTableKind.HeaderRows(grid);
        flow.BeginBlock();
        var cells = new List<Cell>(grid.Cells.Count);
        HtmlTableCell? previous = null;
        foreach (var draft in grid.Cells)
        {
            if (flow.IsFull)
            {
                break;
            }

            if (previous is not null)
            {
                flow.Separator(previous.Row == draft.Row ? "\t" : "\n");
            }

            previous = draft;
            var start = flow.Builder.Length;
            foreach (var node in draft.Nodes)
            {
                WriteInline(node, roles);
            }

            if (unitLine is null && draft.Row < headerRows && TableCues.Default.IsUnit(TableCues.Compact(draft.Sample)))
            {
                unitLine = new TextSpan(start, flow.Builder.Length);
            }

            cells.Add(new Cell(draft.Row, draft.Column, new TextSpan(start, flow.Builder.Length))
            {
                RowSpan = draft.RowSpan,
                ColumnSpan = draft.ColumnSpan,
                IsHeader = draft.Row < headerRows,
            });
        }

        if (flow.EndBlock() is { } span)
        {
            var index = flow.Builder.AddTable(new Table(span, Page, grid.RowCount, grid.ColumnCount, cells)
            {
                Caption = caption,
                UnitLine = unitLine,
                HeaderRowCount = headerRows,
                StubColumnCount = HtmlTableKind.StubColumns(grid, headerRows),
            });
            flow.Builder.AddBlock(new Block(BlockKind.Table, span, Page) { Table = index });
        }

        flow.Close();
        return true;
    }

    /// <summary>A table of one row is a line with parts: its cells are one paragraph.</summary>
    private bool WriteLine(HtmlTableGrid grid, IReadOnlyList<HtmlRole> roles)
    {
        foreach (var cell in grid.Cells)
        {
            foreach (var node in cell.Nodes)
            {
                WriteInline(node, roles);
            }

            flow.Space();
        }

        if (flow.EndBlock() is { } span)
        {
            flow.Builder.AddBlock(new Block(BlockKind.Paragraph, span, Page));
            above.Add(BlockKind.Paragraph, flow.Head, span);
        }

        return true;
    }

    /// <summary>Writes a subtree as one line: blocks and breaks inside are spaces.</summary>
    private void WriteInline(HtmlNode root, IReadOnlyList<HtmlRole> roles)
    {
        _open.Clear();
        flow.Open(root);
        _open.Push((root, 0));
        while (_open.TryPop(out var top))
        {
            if (top.Next == top.Node.Children.Count)
            {
                flow.Close();
                if (top.Node != root && top.Node.Tag is not (HtmlTag.Inline or HtmlTag.Superscript))
                {
                    flow.Space();
                }

                continue;
            }

            _open.Push((top.Node, top.Next + 1));
            var child = top.Node.Children[top.Next];
            if (child.IsText)
            {
                flow.Text(top.Node.Tag == HtmlTag.Superscript ? RaisedDigits.Of(child.Text) : child.Text);
                continue;
            }

            if (child.Tag == HtmlTag.Silent || child.IsHidden() || (child.Index < roles.Count && roles[child.Index] is HtmlRole.Omit or HtmlRole.Navigation))
            {
                continue;
            }

            if (child.Tag is not (HtmlTag.Inline or HtmlTag.Superscript))
            {
                flow.Space();
            }

            flow.Open(child);
            _open.Push((child, 0));
        }
    }
}
