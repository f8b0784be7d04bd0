using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace LittleGiants.Extraction.Readers.Markdown;

/// <summary>The grid of a pipe or grid table.</summary>
internal static class MarkdownGrid
{
    public static Grid Of(Table table, InlineText inline)
    {
        var rows = new GridRows();
        var text = new StringBuilder();
        foreach (var block in table)
        {
            if (block is not TableRow row)
            {
                continue;
            }

            rows.BeginRow(row.IsHeader);
            foreach (var item in row)
            {
                if (item is TableCell cell)
                {
                    text.Clear();
                    foreach (var part in cell.Descendants<LeafBlock>())
                    {
                        LineJoin.Append(text, inline.Of(part.Inline));
                    }

                    rows.AddCell(text.ToString(), Math.Max(1, cell.RowSpan), Math.Max(1, cell.ColumnSpan));
                }
            }
        }

        return rows.ToGrid();
    }
}
