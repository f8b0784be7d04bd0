namespace LittleGiants.Extraction.Readers.Html;

/// <summary>What an element does to the flow of the text.</summary>
internal enum HtmlTag : byte
{
    /// <summary>Text runs on through it.</summary>
    Inline,

    /// <summary>Begins and ends a block.</summary>
    Block,
    Heading,
    ListItem,
    Caption,
    Table,
    Row,
    Cell,
    LineBreak,

    /// <summary>Text with its own line ends.</summary>
    Preformatted,

    /// <summary>Raised text: digits in it are note marks or exponents.</summary>
    Superscript,

    /// <summary>A quotation inside a line; browsers add the marks.</summary>
    Quotation,

    /// <summary>Never shown as text: scripts, styles, embedded media, form choices.</summary>
    Silent,
}
