namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>A cell as its row gives it.</summary>
/// <param name="Width">Columns it covers.</param>
internal readonly record struct DocxCell(int Column, int Width, DocxMerge Merge, string Text);
