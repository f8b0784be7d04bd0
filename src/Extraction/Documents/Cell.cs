namespace LittleGiants.Extraction.Documents;

/// <summary>One cell of a <see cref="Table"/>; rows and columns count from 0.</summary>
/// <param name="Span">Its text in the canonical text; empty (at the place where it would stand) for an empty cell.</param>
public sealed record Cell(int Row, int Column, TextSpan Span)
{
    public int RowSpan { get; init; } = 1;

    public int ColumnSpan { get; init; } = 1;

    /// <summary>Whether the cell names what stands below it (a column head), not a value.</summary>
    public bool IsHeader { get; init; }

    /// <summary>Superscript note marks and entries of a note column are kept out of <see cref="Span"/>'s label text and stand here.</summary>
    public TextSpan? NoteMark { get; init; }

    public bool Covers(int row, int column) =>
        row >= Row && row < Row + RowSpan && column >= Column && column < Column + ColumnSpan;
}
