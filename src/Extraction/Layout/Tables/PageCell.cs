namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>A cell of a <see cref="PageTable"/>; a place of the grid without a cell is empty.</summary>
/// <param name="Words">Indexes into <see cref="PageWords.Words"/> in reading order; <see cref="CellText.IsJoined"/> tells where no space stands between two.</param>
internal sealed record PageCell(int Row, int Column, int[] Words)
{
    public int RowSpan { get; init; } = 1;

    public int ColumnSpan { get; init; } = 1;

    public bool IsHeader { get; init; }

    /// <summary>Superscript marks that refer to notes: written behind the cell's text after a space, and not part of its span.</summary>
    public int[] NoteMark { get; init; } = [];

    /// <summary>Dotted leaders behind a label: words of the page, but of no cell's span.</summary>
    public int[] Leader { get; init; } = [];
}
