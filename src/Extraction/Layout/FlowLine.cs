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

    /// <summary>A line of words that follow each other on the page.</summary>
    public static FlowLine Of(LaidPage page, int first, int count, int leaf)
    {
        var line = new FlowLine { FirstWord = first, WordCount = count, Table = -1, Leaf = leaf };
        int bold = 0, total = 0, largest = 0;
        for (var w = first; w < first + count; w++)
        {
            ref readonly var word = ref page.Words[w];
            line.Box = w == first ? word.Box : line.Box.Union(word.Box);
            total += word.GlyphCount;
            bold += page.IsBold(word.Font) ? word.GlyphCount : 0;
            if (largest == 0 || (word.GlyphCount > largest && !word.IsSuperscript))
            {
                (largest, line.FontSize, line.Baseline) = (word.GlyphCount, word.FontSize, word.Baseline);
            }
        }

        line.BoldShare = bold / (float)Math.Max(1, total);
        return line;
    }
}
