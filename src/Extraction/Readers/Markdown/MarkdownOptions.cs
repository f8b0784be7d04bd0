namespace LittleGiants.Extraction.Readers.Markdown;

/// <summary>Limits and thresholds of <see cref="MarkdownReader"/>.</summary>
internal sealed record MarkdownOptions
{
    public static MarkdownOptions Default { get; } = new();

    /// <summary>Characters from which on a file is read as plain text: the parser cannot be cancelled. A report of 500 pages has 2 million.</summary>
    public int MaxLength { get; init; } = 8 * 1024 * 1024;

    /// <summary>Sum over the paragraphs of the square of their links, from which on a file is read as plain text: a second or two of parsing.</summary>
    public long MaxLinkWeight { get; init; } = 400_000_000;

    /// <summary>Cells of all tables with their rows filled to the widest, from which on a file is read as plain text.</summary>
    public long MaxTableCells { get; init; } = 1_000_000;

    /// <summary>Lists and quotes inside each other; deeper ones are written at this depth.</summary>
    public int MaxDepth { get; init; } = 32;

    /// <summary>Blocks from the top among which head lines ("Date: …") are looked for.</summary>
    public int HeadBlocks { get; init; } = 4;

    /// <summary>Lines of front matter that are read.</summary>
    public int MaxFrontMatterLines { get; init; } = 200;

    /// <summary>Links and bold words that make a text Markdown when no line is marked up; plain text has one by chance.</summary>
    public int MinInlineSigns { get; init; } = 3;
}
