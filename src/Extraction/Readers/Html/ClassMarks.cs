namespace LittleGiants.Extraction.Readers.Html;

/// <summary>What the class and id of an element say about it; page authors' words, so hints and no proof.</summary>
[Flags]
internal enum ClassMarks : ushort
{
    None = 0,
    Furniture = 1,
    Comment = 2,
    Content = 4,

    /// <summary>A name used for the text of an article and hardly for anything else ("article-body").</summary>
    ContentBody = 8,
    Caption = 16,
    Byline = 32,
    Picture = 64,

    /// <summary>The name of a social network.</summary>
    Social = 128,

    /// <summary>A word for a box on the page; most often side matter, but some sites build their articles of them.</summary>
    Layout = 256,
}
