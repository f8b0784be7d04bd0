namespace LittleGiants.Extraction.Readers.PlainText;

/// <summary>The thresholds of <see cref="PlainTextReader"/>; widths are in columns, of which a Han character takes two.</summary>
internal sealed record PlainTextOptions
{
    public static PlainTextOptions Default { get; } = new();

    /// <summary>A narrower line ends where its author ended it, not where it was wrapped.</summary>
    public int MinWrapWidth { get; init; } = 50;

    /// <summary>A wider line is a whole paragraph: nobody wraps so wide.</summary>
    public int MaxWrapWidth { get; init; } = 132;

    /// <summary>A wider line is no heading.</summary>
    public int MaxHeadingWidth { get; init; } = 80;

    /// <summary>A heading that nothing marks but its place and shape has at most so many words.</summary>
    public int MaxBareHeadingWords { get; init; } = 8;

    /// <summary>A title may fill two lines of a page.</summary>
    public int MaxTitleWidth { get; init; } = 160;

    /// <summary>A paragraph from this width on is running text, which a bare heading needs below it.</summary>
    public int MinRunningTextWidth { get; init; } = 100;

    /// <summary>Rows that a table must have when only spaces part its cells; with tabs or bars two are enough.</summary>
    public int MinSpacedRows { get; init; } = 3;

    /// <summary>Lines, blank ones among them, in which the periods of a table's columns may stand under each other.</summary>
    public int MaxStackedHeadLines { get; init; } = 32;

    /// <summary>Cells of a row; a line with more is no table row but debris.</summary>
    public int MaxColumns { get; init; } = 64;

    /// <summary>Share of the cells beside the first column that must be figures in a table that only spaces or slashes part.</summary>
    public double MinFigureShare { get; init; } = 0.6;

    /// <summary>Head lines are looked for in so many lines from the top.</summary>
    public int MaxHeadLines { get; init; } = 12;
}
