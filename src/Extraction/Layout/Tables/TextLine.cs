namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Tokens on one baseline, over the whole width of the page: <see cref="PageLines.Tokens"/> from First on, from left to right.</summary>
internal struct TextLine
{
    public int First { get; set; }

    public int Count { get; set; }

    public float Baseline { get; set; }

    public float Top { get; set; }

    public float Bottom { get; set; }

    /// <summary>The largest font size on the line, in points.</summary>
    public float Size { get; set; }
}
