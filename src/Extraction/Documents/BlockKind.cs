namespace LittleGiants.Extraction.Documents;

/// <summary>What a block of text is for the reader of the page.</summary>
public enum BlockKind
{
    /// <summary>The title of the whole document or article.</summary>
    Title,
    Heading,
    Paragraph,
    ListItem,
    Table,

    /// <summary>The caption of a figure or table.</summary>
    Caption,

    /// <summary>Author, date and place line of an article.</summary>
    Byline,
    Footnote,

    /// <summary>Text repeated at the head or foot of many pages.</summary>
    RunningHead,
    PageNumber,

    /// <summary>Menus, related links, side matter: on the page, but not of the document's own text.</summary>
    Navigation,
}
