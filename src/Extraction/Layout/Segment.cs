namespace LittleGiants.Extraction.Layout;

/// <summary>A piece of a line without a wide gap, or a table: what the reading order moves about.</summary>
internal struct Segment
{
    public int FirstWord { get; set; }

    public int WordCount { get; set; }

    public int Line { get; set; }

    public int Table { get; set; }

    public float Left { get; set; }

    public float Right { get; set; }

    /// <summary>Of the height of its small letters only, so that lines set close do not touch.</summary>
    public float Top { get; set; }

    /// <inheritdoc cref="Top"/>
    public float Bottom { get; set; }

    /// <summary>Of its line, in points.</summary>
    public float FontSize { get; set; }

    public int Characters { get; set; }

    public int Digits { get; set; }
}
