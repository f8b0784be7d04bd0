namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>What a paragraph style is for; the names stand in <c>style-names.txt</c>.</summary>
internal enum DocxStyleRole
{
    Text,
    Heading,
    Title,
    Subtitle,
    Caption,

    /// <summary>An entry of a table of contents.</summary>
    Toc,
}
