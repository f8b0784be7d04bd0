namespace LittleGiants.Extraction.Layout;

/// <summary>How text repeated at the edges of pages is told from the body.</summary>
public sealed record RunningHeadOptions
{
    /// <summary>Pages behind the current one that are seen before it is written; memory holds that many pages more.</summary>
    public int LookAhead { get; init; } = 4;

    /// <summary>Pages before the current one whose edges are remembered.</summary>
    public int LookBehind { get; init; } = 4;

    /// <summary>Lines at the top and at the bottom of the page that may be running heads.</summary>
    public int MaxLines { get; init; } = 4;

    /// <summary>Lines of turned text on a page that may be running heads.</summary>
    public int MaxTurned { get; init; } = 12;

    /// <summary>Share of the page's height at its top and at its bottom in which running heads stand; of its width for turned ones.</summary>
    public float Zone { get; init; } = 0.15f;

    /// <summary>Points by which the same head may move from page to page.</summary>
    public float PlaceTolerance { get; init; } = 4f;

    /// <summary>Neighbouring pages with the same text at the same place that make it a running head.</summary>
    public int MinRepeats { get; init; } = 2;

    /// <summary>Characters of a page number with what stands around it ("Page 12 of 200"), at most; one neighbour with the number that follows is enough.</summary>
    public int MaxPageNumberLength { get; init; } = 24;

    /// <summary>Letters among them, at most.</summary>
    public int MaxPageNumberLetters { get; init; } = 8;

    /// <summary>A gap of this many ems parts the pieces of a line that are compared by themselves.</summary>
    public float PieceGap { get; init; } = 1.2f;
}
