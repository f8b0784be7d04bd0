namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Thresholds of the table finder. Lengths are in font sizes (em) of the text concerned unless stated otherwise.</summary>
internal sealed record TableOptions
{
    public static TableOptions Default { get; } = new();

    /// <summary>Words whose baselines differ by less stand on one line: fonts mixed on a line sit up to 0.2 apart, lines of a label half a pitch (0.6).</summary>
    public float LineTolerance { get; init; } = 0.35f;

    /// <summary>Words with a smaller gap are of one cell: a word space is 0.2 to 0.4, the gap of dense columns 0.7.</summary>
    public float CellGap { get; init; } = 0.62f;

    /// <summary>Groups of thousands parted by a space stand no further apart.</summary>
    public float ThousandsGap { get; init; } = 0.4f;

    /// <summary>How far a currency sign, at the left of its column, may be from its figure.</summary>
    public float PrefixGap { get; init; } = 14f;

    /// <summary>How far a bracket or percent sign may be behind its figure.</summary>
    public float SuffixGap { get; init; } = 2.5f;

    /// <summary>Right edges of one column's figures differ by less: the width of a bracket and a digit.</summary>
    public float RightEdgeTolerance { get; init; } = 0.8f;

    /// <summary>Share of the narrower of two figures by which they overlap when they are of one column.</summary>
    public float ColumnOverlap { get; init; } = 0.5f;

    /// <summary>White space between the lines of one table is less: sections of statements are parted by up to three empty lines.</summary>
    public float RowGap { get; init; } = 4f;

    /// <summary>White space between head lines, or between the head and the first row, is less.</summary>
    public float HeadGap { get; init; } = 2.2f;

    /// <summary>White space between a table and its caption or unit line is less.</summary>
    public float CaptionGap { get; init; } = 3f;

    /// <summary>Lines without figures in a row inside a table: headings of sections and long labels.</summary>
    public int LabelLines { get; init; } = 5;

    /// <summary>Lines of a head.</summary>
    public int HeadLines { get; init; } = 9;

    /// <summary>A line of at least so many words is prose when it is closely set.</summary>
    public int ProseWords { get; init; } = 8;

    /// <summary>Share of a prose line's width that its words cover.</summary>
    public float ProseCoverage { get; init; } = 0.78f;

    /// <summary>A prose line is at least so long.</summary>
    public float ProseWidth { get; init; } = 14f;

    /// <summary>Rows of figures that make a table when it has only one column of them.</summary>
    public int SingleColumnRows { get; init; } = 3;

    /// <summary>Gap between label and figure when there is only one column of figures, in the median row.</summary>
    public float SingleColumnGap { get; init; } = 1.5f;

    /// <summary>Rules nearer than this are one line (double rules, edges of thin boxes), in points.</summary>
    public float RuleTolerance { get; init; } = 3f;

    /// <summary>Dashes of one rule are no further apart, in points.</summary>
    public float DashGap { get; init; } = 3f;

    /// <summary>Shorter rules are marks or parts of letters, in points.</summary>
    public float ShortestRule { get; init; } = 4f;

    /// <summary>Rules of each direction that are looked at on a page: a bound for drawings.</summary>
    public int MaxRules { get; init; } = 1500;

    /// <summary>Rows and columns of a ruled grid: a bound for graph paper.</summary>
    public int MaxGridLines { get; init; } = 400;

    /// <summary>A grid with one cell of more words, and most of all its words, is a box round prose.</summary>
    public int BoxWords { get; init; } = 40;

    /// <inheritdoc cref="BoxWords"/>
    public float BoxShare { get; init; } = 0.85f;

    /// <summary>A grid with more cells than this for each filled one is a drawing.</summary>
    public int GridFill { get; init; } = 8;

    /// <summary>A figure that takes more of its cell's width goes on in the next line.</summary>
    public float BrokenFigureWidth { get; init; } = 0.8f;

    /// <summary>Baselines of one row in a ruled cell differ by less, in points.</summary>
    public float SameRow { get; init; } = 3f;

    /// <summary>Words of a column head in a table without figures.</summary>
    public int HeadCellWords { get; init; } = 8;

    /// <summary>White space between text columns beside each other, over all rows with figures.</summary>
    public float TextColumnGap { get; init; } = 0.5f;

    /// <summary>Share of the rows that a text column must have to be one.</summary>
    public float TextColumnShare { get; init; } = 0.3f;

    /// <summary>White space between the lines of one wrapped label is less.</summary>
    public float WrapGap { get; init; } = 0.6f;

    /// <summary>Lines of one label are no further apart than this share of the median pitch of rows.</summary>
    public float WrapPitch { get; init; } = 1.08f;

    /// <summary>A line starts so much further right to be indented.</summary>
    public float Indent { get; init; } = 0.4f;

    /// <summary>A head that reaches left of the first column of figures starts at least so far right of the stub's edge.</summary>
    public float HeadIndent { get; init; } = 3f;

    /// <summary>A title's middle is no further from the table's middle.</summary>
    public float TitleOffset { get; init; } = 3f;

    /// <summary>What it costs to leave a column without a head, as an offset from the middle of the columns.</summary>
    public float UnheadedColumn { get; init; } = 0.5f;

    /// <summary>A page with fewer words has no table.</summary>
    public int FewestWords { get; init; } = 3;

    /// <summary>A text between figures is the stub of a second table when it is at least this share of the first stub's width.</summary>
    public float SecondStubWidth { get; init; } = 0.5f;

    /// <summary>Lines above a table that are looked at for its caption and unit.</summary>
    public int CaptionLines { get; init; } = 4;

    /// <summary>A caption has no more words.</summary>
    public int CaptionWords { get; init; } = 24;

    /// <summary>Caption and unit on one line are further apart.</summary>
    public float CaptionCellGap { get; init; } = 1.5f;

    /// <summary>A superscript mark is no further from its word.</summary>
    public float MarkGap { get; init; } = 1f;

    /// <summary>White space that parts columns of prose from what is beside them.</summary>
    public float GutterWidth { get; init; } = 0.9f;

    /// <summary>Words of a line of prose in a column.</summary>
    public int GutterProseWords { get; init; } = 5;

    /// <summary>Width of a line of prose in a column.</summary>
    public float GutterProseWidth { get; init; } = 12f;

    /// <summary>A Han text without a gap counts as one word more for each such width.</summary>
    public float HanWordWidth { get; init; } = 5f;

    /// <summary>White space between lines of prose.</summary>
    public float GutterLineGap { get; init; } = 1.5f;

    /// <summary>Columns of prose that are followed at once: a bound.</summary>
    public int OpenZones { get; init; } = 12;

    /// <summary>Lines of prose, and lines beside them, that make a gutter.</summary>
    public int GutterLines { get; init; } = 3;

    /// <summary>What stands beside prose is at least so wide: not bullets, numbers of paragraphs.</summary>
    public float GutterOtherWidth { get; init; } = 8f;

    /// <summary>Rows of a table with whose figures those of a closely set line above it are compared.</summary>
    public int RowsBelow { get; init; } = 6;

    /// <summary>Figures behind a closely set line are of a table when their right edges are no further from its columns'.</summary>
    public float ExactEdge { get; init; } = 0.3f;

    /// <summary>A column of references to notes ("12", "3.1") is narrower.</summary>
    public float ReferenceWidth { get; init; } = 1.8f;

    /// <summary>Labels of one table start no further apart.</summary>
    public float LabelIndent { get; init; } = 4f;

    /// <summary>Rows set closer than this share of the median pitch are lines of one label.</summary>
    public float TightPitch { get; init; } = 0.95f;

    /// <summary>Share of the places in its columns of figures that a table of four columns or more fills.</summary>
    public float TableFill { get; init; } = 0.3f;

    /// <summary>A continuation starts no further left or right than this, in points: the margins of left and right pages differ.</summary>
    public float PageShift { get; init; } = 60f;

    /// <summary>Right edges of a column before and behind a page break differ by no more, in points.</summary>
    public float ColumnShift { get; init; } = 6f;

    /// <summary>Width over height of a page from which on it may be two printed pages.</summary>
    public float SpreadRatio { get; init; } = 1.2f;

    /// <summary>Share of the width of a spread that is empty in its middle.</summary>
    public float SpreadFold { get; init; } = 0.05f;

    /// <summary>Share of the lines on the right-hand page that start with text: a row's figures do not.</summary>
    public float SpreadText { get; init; } = 0.6f;

    /// <summary>Lines this near, with nothing of one over the other, are one line.</summary>
    public float LooseLineTolerance { get; init; } = 0.45f;

    /// <summary>A mark's font size as a share of that of the line it hangs over.</summary>
    public float MarkSize { get; init; } = 0.8f;

    /// <summary>A mark's baseline is so much higher.</summary>
    public float MarkRise { get; init; } = 0.12f;

    /// <summary>A mark is no further from a word of its line.</summary>
    public float MarkReach { get; init; } = 1.5f;

    /// <summary>Characters of a mark.</summary>
    public int MarkLength { get; init; } = 16;

    /// <summary>Words behind a mark, by baseline, that are looked at for its line: a bound.</summary>
    public int MarkLookAhead { get; init; } = 60;

    /// <summary>Words of a row that is nothing but a period.</summary>
    public int PeriodWords { get; init; } = 7;

    /// <summary>Boxes of so many rows may be shaded rows of an aligned table.</summary>
    public int ShadedRows { get; init; } = 3;

    /// <summary>White space between a shaded row and the next row.</summary>
    public float ShadedGap { get; init; } = 1.5f;

    /// <summary>Rows of a head that stands alone at the foot of a page.</summary>
    public int LoneHeadRows { get; init; } = 3;

    /// <summary>Pairs of words of two lines that are compared: a bound.</summary>
    public int MaxPairs { get; init; } = 20_000;

    /// <summary>A cell over all columns of a frame with so many lines is a paragraph.</summary>
    public int FrameLines { get; init; } = 3;

    /// <summary>A grid where one in so many cells with figures has several on a line has other columns than its rules.</summary>
    public int CrowdedShare { get; init; } = 3;

    /// <summary>Words of one text further apart are tried as heads of two columns: a word space is up to 0.33.</summary>
    public float WordGap { get; init; } = 0.38f;

    /// <summary>Columns that no row has both of are one when no more white space is between them.</summary>
    public float StaggerGap { get; init; } = 4f;

    /// <summary>A label that ends with "of" goes on in the next line when it takes more than this share of the stub's width.</summary>
    public float UnfinishedWidth { get; init; } = 0.5f;

    /// <summary>White space between a label and figures set lower.</summary>
    public float LoweredGap { get; init; } = 0.2f;

    /// <summary><see cref="WordGap"/> as a multiple of the page's usual word space, for fonts with wide spaces.</summary>
    public float WordSpaces { get; init; } = 1.3f;

    /// <summary><see cref="CellGap"/> as a multiple of the page's usual word space.</summary>
    public float CellSpaces { get; init; } = 1.6f;

    /// <summary>Word spaces that are looked at for the usual one.</summary>
    public int SpaceSample { get; init; } = 256;

    /// <summary>Dots at the end of a word that are a leader.</summary>
    public int LeaderDots { get; init; } = 4;

    /// <summary>A figure so far behind its label, in one cell, is of another column.</summary>
    public float LabelGap { get; init; } = 2f;

    /// <summary>Grids looked at on a page: a bound.</summary>
    public int MaxGrids { get; init; } = 100;

    /// <summary>Columns of figures: a bound.</summary>
    public int MaxColumns { get; init; } = 64;

    /// <summary>Lines of a run of figures that is no table and still is searched for one inside: a bound.</summary>
    public int RegrownLines { get; init; } = 40;

    /// <summary>Columns of prose that are tried for a gutter: a bound.</summary>
    public int MaxZones { get; init; } = 64;

    /// <summary>Superscripts times words of a page up to which marks are given to their cells: a bound.</summary>
    public long MaxMarkPairs { get; init; } = 10_000_000;
}
