using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>A line in reading order: words of one line inside one column, or a whole table.</summary>
internal struct FlowLine
{
    /// <summary>Index into the page's words; the line's words follow each other there.</summary>
    public int FirstWord { get; set; }

    public int WordCount { get; set; }

    /// <summary>Lines of one run of text in one column share it.</summary>
    public int Leaf { get; set; }

    /// <summary>Index of the page's table, or -1.</summary>
    public int Table { get; set; }

    public Box Box { get; set; }

    public float Baseline { get; set; }

    public float FontSize { get; set; }

    /// <summary>Share of its characters that are bold.</summary>
    public float BoldShare { get; set; }

    /// <summary>The left edge of its column.</summary>
    public float ColumnLeft { get; set; }

    /// <summary>The right edge of its column.</summary>
    public float ColumnRight { get; set; }
}
