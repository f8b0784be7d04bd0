namespace LittleGiants.Extraction.Readers.Html;

/// <summary>What a part of a page is for its reader, where the markup of the part alone does not tell.</summary>
internal enum HtmlRole : byte
{
    /// <summary>As the element around it.</summary>
    Inherit,

    /// <summary>The article's or document's own text.</summary>
    Body,
    Title,
    Byline,
    Caption,
    Navigation,

    /// <summary>Not written at all.</summary>
    Omit,
}
