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

    /// <summary>A side whose lines share the other side's baselines in at least this share is read across, as a table is.</summary>
    public float AlignedShare { get; init; } = 0.8f;

    /// <summary>White between lines, in ordinary line pitches, that parts the rows of a list with side heads, or what follows a band of columns.</summary>
    public float RowGap { get; init; } = 1.4f;

    /// <summary>Cuts inside cuts; deeper nesting is read across.</summary>
    public int MaxDepth { get; init; } = 8;
}
