namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>The thresholds of reading page content.</summary>
internal sealed record ContentOptions
{
    public static readonly ContentOptions Default = new();

    /// <summary>Points: what is drawn thinner is a rule, what is thicker an area. Table borders stay under 2; the lowest shaded rows have about 4.</summary>
    public double MaxRuleThickness { get; init; } = 2.5;

    /// <summary>Points that the two ends of a stroke may differ across it and still be parallel to an edge of the page; rounding of producers stays under 0.3.</summary>
    public double AxisTolerance { get; init; } = 0.5;

    /// <summary>Points: shorter rules are dropped as specks; dots of dotted lines have 0.5 and more.</summary>
    public double MinRuleLength { get; init; } = 0.2;

    /// <summary>Share of full intensity by which white may be off: 0.98 grey cannot be told from paper.</summary>
    public double WhiteTolerance { get; init; } = 0.02;

    /// <summary>Corners of one painted path that are kept; outlines with more are drawings, not rules.</summary>
    public int MaxPathPoints { get; init; } = 16_384;

    /// <summary>Corners of a filled outline that may pass for a rule when it is thin: mitred and stepped ends have up to eight.</summary>
    public int MaxRuleCorners { get; init; } = 8;

    /// <summary>Sine of the angle within which text counts as parallel to an edge of the page (about 2 degrees).</summary>
    public double DirectionTolerance { get; init; } = 0.035;

    /// <summary>Points: glyphs with a longer side are garbage; the largest page sides are 14,400.</summary>
    public float MaxGlyphSide { get; init; } = 20_000;

    /// <summary>Em: the same character drawn again within this distance is the ink of the first one, not a second one. The narrowest letters advance 0.2 em.</summary>
    public float ShadowDistance { get; init; } = 0.1f;

    /// <summary>Operands of one operator that are kept; the longest text arrays have some thousand items.</summary>
    public int MaxOperands { get; init; } = 262_144;

    /// <summary>Bytes of rewritten strings in front of one operator that are kept.</summary>
    public int MaxStringBytes { get; init; } = 1024 * 1024;

    /// <summary>Operators between two looks at the clock and at cancellation.</summary>
    public int ClockInterval { get; init; } = 512;

    /// <summary>Marked content sections inside each other; what is deeper is shown as if unmarked.</summary>
    public int MaxMarkedDepth { get; init; } = 512;

    /// <summary>Bytes of decoded forms kept for the next page that draws them; letterheads and legends stay under 100 KB.</summary>
    public int MaxCachedFormBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>UTF-16 units of ActualText that may stand for a single glyph; longer ones describe, they do not spell.</summary>
    public int MaxActualTextPerGlyph { get; init; } = 16;
}
