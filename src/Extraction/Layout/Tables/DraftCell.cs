namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>A cell while its table is put together; tokens in reading order.</summary>
internal sealed class DraftCell(int row, int column)
{
    public int Row { get; set; } = row;

    public int Column { get; set; } = column;

    public int RowSpan { get; set; } = 1;

    public int ColumnSpan { get; set; } = 1;

    public bool IsHeader { get; set; }

    public List<int> Tokens { get; } = [];

    public List<int> Leaders { get; } = [];

    /// <summary>Indexes of words, not of tokens.</summary>
    public List<int> Marks { get; } = [];

    /// <summary>The last column it covers.</summary>
    public int LastColumn => Column + ColumnSpan - 1;

    /// <summary>What its tokens are together: a figure with its signs, a year alone, or text.</summary>
    public CellKind KindIn(PageLines lines)
    {
        bool years = false, values = false;
        foreach (var token in Tokens)
        {
            switch (lines.Tokens[token].Kind)
            {
                case TokenKind.Text:
                    return CellKind.Text;
                case TokenKind.Year:
                    years = true;
                    break;
                case TokenKind.Number or TokenKind.Dash:
                    values = true;
                    break;
                default:
                    break;
            }
        }

        return values ? CellKind.Value : years ? CellKind.Year : Tokens.Count > 0 ? CellKind.Text : CellKind.Empty;
    }
}
