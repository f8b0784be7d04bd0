namespace LittleGiants.Extraction.Layout;

/// <summary>When white space parts columns. Lengths in ems of the page's body text.</summary>
public sealed record OrderOptions
{
    /// <summary>A line is looked at in pieces parted by at least this.</summary>
    public float SegmentGap { get; init; } = 0.8f;

    /// <summary>The narrowest gutter between columns.</summary>
    public float MinGutter { get; init; } = 0.9f;

    /// <summary>A column of prose has lines of at least this width on average.</summary>
    public float MinProseWidth { get; init; } = 8f;

    /// <summary>A column of prose has at least this many lines.</summary>
    public int MinProseLines { get; init; } = 3;

    /// <summary>A column of narrower lines on average holds values, not text.</summary>
    public float MinTextWidth { get; init; } = 3f;

    /// <summary>White above a band of columns across which lines on one side still belong to it; between the heights of small letters.</summary>
    public float CloseGap { get; init; } = 1.6f;

    /// <summary>Lines of a heading below a band of columns, at most, that stands over one of them only but belongs to what follows.</summary>
    public int MaxTrailingLines { get; init; } = 3;

    /// <summary>Cards with key figures: in each column a figure is set larger than its label by this factor.</summary>
    public float CardSizeRatio { get; init; } = 1.4f;

    /// <summary>A side whose lines share the other side's baselines in at least this share is read across, as a table is.</summary>
    public float AlignedShare { get; init; } = 0.8f;

    /// <summary>White between strips, in the usual white between them, that parts the rows of a list with side heads.</summary>
    public float RowGap { get; init; } = 1.5f;

    /// <summary>The least such white.</summary>
    public float MinRowGap { get; init; } = 0.8f;

    /// <summary>Cuts inside cuts; deeper nesting is read across.</summary>
    public int MaxDepth { get; init; } = 8;

    /// <summary>Em between a caption and the head of its table, with a unit line between them.</summary>
    public float CaptionReach { get; init; } = 5f;
}
