namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Limits of the HTML reader.</summary>
public sealed record HtmlReaderOptions
{
    public static readonly HtmlReaderOptions Default = new();

    /// <summary>How the main text is told from the page's furniture.</summary>
    public ArticleOptions Article { get; init; } = ArticleOptions.Default;

    /// <summary>Levels of elements; deeper ones are hung at this level. Real pages stay below 60.</summary>
    public int MaxDepth { get; init; } = 400;

    /// <summary>Elements open at once in the markup; start tags beyond are left out. A page that leaves out all its end tags of fonts and anchors has hundreds.</summary>
    public int MaxOpenElements { get; init; } = 1000;

    /// <summary>Elements and text runs; what follows is cut with a warning. A tagged report of 10 MB has 300,000.</summary>
    public int MaxNodes { get; init; } = 4_000_000;

    /// <summary>Columns of a table, spans included; a wider row is cut there. Browsers stop at 1,000 too.</summary>
    public int MaxTableColumns { get; init; } = 1000;

    /// <summary>Rows that one cell may span; the standard's own limit is 65,534.</summary>
    public int MaxRowSpan { get; init; } = 5000;

    /// <summary>Characters in one cell above which, with most of the table's text in it, the table is page layout.</summary>
    public int LayoutCellLength { get; init; } = 1500;

    /// <summary>Characters up to which a bold or numbered line is a heading; longer ones are paragraphs.</summary>
    public int MaxHeading { get; init; } = 120;

    /// <summary>Letters up to which a table of one row is one line: a tick box or a number with its sentence.</summary>
    public int MaxLineTable { get; init; } = 1000;
}
