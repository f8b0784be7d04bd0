namespace LittleGiants.Extraction.Layout;

/// <summary>When glyphs are one word. Lengths in ems of the glyphs.</summary>
public sealed record WordOptions
{
    /// <summary>A gap wider than this is a space between letters or digits: kerning stays below .1, the tightest set spaces are near .12.</summary>
    public float SpaceGap { get; init; } = 0.11f;

    /// <summary>A gap between two Han characters that is a space when none is drawn: justified Han text is spread by up to half an em.</summary>
    public float WideSpaceGap { get; init; } = 0.6f;

    /// <summary>A gap between two Han characters that is a space when one is drawn.</summary>
    public float WideDrawnSpaceGap { get; init; } = 0.4f;

    /// <summary>A gap between Han and other text that is a space when none is drawn: word processors put a quarter em there by themselves.</summary>
    public float MixedSpaceGap { get; init; } = 0.5f;

    /// <summary>Glyphs drawn one behind the other within this gap need no second look.</summary>
    public float ContactGap { get; init; } = 0.1f;

    /// <summary>How far a glyph may reach back into the one before it by kerning.</summary>
    public float MaxKerning { get; init; } = 0.3f;

    /// <summary>Difference of baselines within one line.</summary>
    public float BaselineTolerance { get; init; } = 0.3f;

    /// <summary>Baselines of glyphs of one run differ by rounding only.</summary>
    public float RunBaselineTolerance { get; init; } = 0.06f;

    /// <summary>Ratio of sizes within one run.</summary>
    public float RunSizeRatio { get; init; } = 0.9f;

    /// <summary>The size of a raised mark is at most this share of its neighbour's.</summary>
    public float RaisedSizeRatio { get; init; } = 0.85f;

    /// <summary>How far above its neighbour's baseline a mark is raised, at least; ems of the neighbour.</summary>
    public float MinRise { get; init; } = 0.12f;

    /// <summary>How far above its neighbour's baseline a mark is raised, at most; ems of the neighbour.</summary>
    public float MaxRise { get; init; } = 0.75f;

    /// <summary>How far below its neighbour's baseline an index may hang; ems of the neighbour.</summary>
    public float MaxDrop { get; init; } = 0.35f;

    /// <summary>Distance of a raised mark from its neighbour; ems of the neighbour.</summary>
    public float MarkGap { get; init; } = 0.4f;

    /// <summary>Characters in a mark, at most: "(12)", "1,2".</summary>
    public int MaxMarkLength { get; init; } = 6;

    /// <summary>Short pieces on a page for whose word the whole page is searched, at most.</summary>
    public int MaxMarkSearches { get; init; } = 256;

    /// <summary>Letters one by one with even gaps are one letter-spaced word when there are at least this many.</summary>
    public int MinSpacedLetters { get; init; } = 4;

    /// <summary>The widest gap between the letters of a letter-spaced word.</summary>
    public float MaxLetterSpacing { get; init; } = 0.9f;

    /// <summary>A gap this many times the usual one in letter-spaced text parts two words.</summary>
    public float SpacedWordRatio { get; init; } = 1.5f;

    /// <summary>A page whose glyphs are turned in at least this share is laid out in their direction (a landscape table on an upright page).</summary>
    public float TurnedPageShare { get; init; } = 0.6f;
}
