namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>What a paragraph style says of its paragraphs, with what it inherits.</summary>
/// <param name="HeadingLevel">1 to 9; 0 for no heading.</param>
/// <param name="NumberingId">The list it belongs to, or null.</param>
/// <param name="NumberingLevel">From 0.</param>
internal sealed record DocxStyle(DocxStyleRole Role, int HeadingLevel, string? NumberingId, int NumberingLevel)
{
    public static DocxStyle None { get; } = new(DocxStyleRole.Text, 0, null, 0);
}
