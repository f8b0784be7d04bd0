namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Thresholds of telling a page's main text from its furniture. Lengths are letters without blanks; a Han character counts three.</summary>
public sealed record ArticleOptions
{
    public static readonly ArticleOptions Default = new();

    /// <summary>Letters from which a block can be a paragraph of running text; menus and labels are shorter.</summary>
    public int MinParagraph { get; init; } = 50;

    /// <summary>Letters from which a block counts as running text even without the end of a sentence.</summary>
    public int LongParagraph { get; init; } = 140;

    /// <summary>Share of a block's letters in links above which it is a list of links and no text.</summary>
    public double MaxParagraphLinkShare { get; init; } = 0.5;

    /// <summary>Share of a page's running text from which a part is not furniture whatever its name says.</summary>
    public double FurnitureMaxShare { get; init; } = 0.5;

    /// <summary>What a letter of a short line counts against one of running text when the container is chosen.</summary>
    public double OtherTextWeight { get; init; } = 0.1;

    /// <summary>What a letter in links or furniture counts against one of running text when the container is chosen.</summary>
    public double LinkTextWeight { get; init; } = 0.5;

    /// <summary>Share of the container's running text that a better named part inside it must hold to take its place.</summary>
    public double NamedPartShare { get; init; } = 0.7;

    /// <summary>Letters up to which a block named as a byline is one.</summary>
    public int MaxByline { get; init; } = 160;

    /// <summary>Letters up to which a line that begins with a page's stock phrase is left out.</summary>
    public int MaxStockLine { get; init; } = 120;

    /// <summary>Share of letters in links from which a list or section inside the article is a list of links.</summary>
    public double MaxSectionLinkShare { get; init; } = 0.6;

    /// <summary>Letters outside links from which a part named as the article is one, however short.</summary>
    public int MinNamedText { get; init; } = 120;

    /// <summary>Share of the found container's running text that a named part elsewhere must have when no headline stands at it.</summary>
    public double NamedElsewhereShare { get; init; } = 0.25;

    /// <summary>Share of a named part's text that may stand between the headline and it.</summary>
    public double HeadlineGapShare { get; init; } = 0.3;

    /// <summary>Letters up to which the text of a picture's box is its caption.</summary>
    public int MaxCaption { get; init; } = 400;

    /// <summary>Letters up to which an entry of a list of teasers is one; longer ones tell a story of their own.</summary>
    public int MaxTeaser { get; init; } = 450;

    /// <summary>Entries of the same make from which a list of linked headlines is one.</summary>
    public int MinTeasers { get; init; } = 3;

    /// <summary>Paragraphs of running text from which a text has edges to clear; shorter ones may be all short lines.</summary>
    public int MinEdgeParagraphs { get; init; } = 2;

    /// <summary>Share of the text that the lines before the first or behind the last paragraph may have to be an edge; more is text.</summary>
    public double MaxEdgeShare { get; init; } = 0.2;

    /// <summary>Letters from which a page can be a whole document; news articles stay below but for the longest.</summary>
    public int MinDocument { get; init; } = 20_000;

    /// <summary>Share of letters in links up to which a long page is a document: news pages have menus and related links.</summary>
    public double MaxDocumentLinkShare { get; init; } = 0.01;

    /// <summary>Tables with figures from which a long page is a document.</summary>
    public int MinDocumentTables { get; init; } = 8;
}
