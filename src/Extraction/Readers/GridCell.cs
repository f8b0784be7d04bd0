namespace LittleGiants.Extraction.Readers;

/// <summary>One cell of a <see cref="Grid"/>.</summary>
internal readonly record struct GridCell(int Row, int Column, string Text, int RowSpan = 1, int ColumnSpan = 1, bool IsHeader = false);
