namespace LittleGiants.Extraction.Readers.Html;

/// <summary>A cell on its way from the markup to the document.</summary>
internal sealed class HtmlTableCell
{
    private const int SampleLength = 48;

    public HtmlTableCell(HtmlNode node, int row, int column, int rowSpan, int columnSpan)
    {
        Nodes = [node];
        Row = row;
        Column = column;
        RowSpan = rowSpan;
        ColumnSpan = columnSpan;
        Sample = Look(node);
    }

    /// <summary>More than one when a sign in a cell of its own was joined to its number.</summary>
    public List<HtmlNode> Nodes { get; }

    public int Row { get; set; }

    public int Column { get; set; }

    public int RowSpan { get; set; }

    public int ColumnSpan { get; set; }

    /// <summary>The start of its text, white space collapsed; empty for a cell without text.</summary>
    public string Sample { get; private set; }

    /// <summary>Characters of text, white space left out.</summary>
    public int TextLength { get; private set; }

    public bool HasTable { get; private set; }

    public int Headings { get; private set; }

    public int Paragraphs { get; private set; }

    public void Append(HtmlTableCell next)
    {
        Nodes.Add(next.Nodes[0]);
        ColumnSpan = next.Column + next.ColumnSpan - Column;
        Sample += next.Sample;
        next.Sample = string.Empty;
    }

    private string Look(HtmlNode cell)
    {
        Span<char> sample = stackalloc char[SampleLength];
        var length = 0;
        var space = false;
        var open = new Stack<(HtmlNode Node, int Next)>();
        open.Push((cell, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Node.Children.Count)
            {
                continue;
            }

            open.Push((top.Node, top.Next + 1));
            var child = top.Node.Children[top.Next];
            if (!child.IsText)
            {
                if (child.Tag != HtmlTag.Silent && !child.IsHidden())
                {
                    if (child.Tag == HtmlTag.Table)
                    {
                        HasTable = true; // the outer table is no data: nothing more is asked of it
                        break;
                    }

                    Headings += child.Tag == HtmlTag.Heading ? 1 : 0;
                    Paragraphs += child.Tag is HtmlTag.Block or HtmlTag.ListItem ? 1 : 0;
                    space |= child.Tag != HtmlTag.Inline;
                    open.Push((child, 0));
                }

                continue;
            }

            foreach (var c in child.Text)
            {
                if (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff' or '\u00ad')
                {
                    space = true;
                    continue;
                }

                if (length < SampleLength - 1)
                {
                    if (space && length > 0)
                    {
                        sample[length++] = ' ';
                    }

                    sample[length++] = c;
                }

                space = false;
                TextLength++;
            }
        }

        return new string(sample[..length]);
    }
}
