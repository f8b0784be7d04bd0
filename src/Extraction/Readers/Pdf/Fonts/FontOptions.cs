namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>Bounds and thresholds of font reading.</summary>
internal sealed record FontOptions
{
    public static FontOptions Default { get; } = new();

    /// <summary>Mappings that one CMap may define; the largest collections have about 30,000 characters, a range bomb has billions.</summary>
    public int MaxMappings { get; init; } = 400_000;

    /// <summary>Wide runs (over 256 codes) of one CMap or width array; real ones have a handful, and each look-up may go through all.</summary>
    public int MaxWideRanges { get; init; } = 1024;

    /// <summary>Code spaces of one CMap; the predefined ones have up to five.</summary>
    public int MaxCodeSpaces { get; init; } = 64;

    /// <summary>CMaps that refer to each other by usecmap.</summary>
    public int MaxCMapDepth { get; init; } = 6;

    /// <summary>UTF-16 units that one code may stand for; ligatures and ActualText-like targets stay far below.</summary>
    public int MaxTargetUnits { get; init; } = 64;

    /// <summary>Glyphs of an embedded program; the format's own limit.</summary>
    public int MaxGlyphs { get; init; } = 65_536;

    /// <summary>Bytes of an embedded CMap that are read; maps of whole collections stay under 1 MB.</summary>
    public int MaxCMapBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Bytes of the clear part of a Type 1 program in which its encoding is looked for; real ones end within 10 kB.</summary>
    public int MaxType1HeaderBytes { get; init; } = 64 * 1024;

    /// <summary>Em above the baseline: what lies outside is a producer's mistake, for Latin and Han faces lie between .68 and 1.1.</summary>
    public float MinAscent { get; init; } = 0.5f;

    /// <summary>Em above the baseline; some faces give the line height (1.3 and more) in this place.</summary>
    public float MaxAscent { get; init; } = 1.2f;

    /// <summary>Em above the baseline, when the file gives nothing plausible.</summary>
    public float UsualAscent { get; init; } = 0.8f;

    /// <summary>Em below the baseline, negative.</summary>
    public float MinDescent { get; init; } = -0.5f;

    /// <summary>Em below the baseline, negative, when the file gives nothing plausible.</summary>
    public float UsualDescent { get; init; } = -0.22f;

    /// <summary>FontWeight (100 to 900) from which a face is bold: semibold and above.</summary>
    public int BoldWeight { get; init; } = 600;

    /// <summary>StemV in thousandths of an em from which a face is bold; regular faces have 70 to 110, bold ones 130 to 170.</summary>
    public int BoldStem { get; init; } = 130;

    /// <summary>Degrees of ItalicAngle from which a face is italic; upright ones give 0, some by rounding ±1.</summary>
    public double ItalicAngle { get; init; } = 3;

    /// <summary>Thousandths of an em for a code whose width nothing tells: half an em, as most Latin letters have.</summary>
    public float UsualWidth { get; init; } = 500;

    /// <summary>Thousandths of an em beyond which a width is not believed.</summary>
    public float MaxWidth { get; init; } = 20_000;

    /// <summary>Starts of ASCII that are tried in a face whose glyphs nothing names; known ones are 28, 29 and 31 before the character.</summary>
    public int GlyphOrderOffsets { get; init; } = 64;

    /// <summary>Widths needed for such a guess; below two dozen letters chance decides.</summary>
    public int GlyphOrderWidths { get; init; } = 24;

    /// <summary>Correlation of widths with a standard face (0 to 1) from which the guess is made; the right start gives .9, wrong ones stay under .5.</summary>
    public double GlyphOrderLikeness { get; init; } = 0.8;

    /// <summary>By how much the right start must lead the next best.</summary>
    public double GlyphOrderLead { get; init; } = 0.2;

    /// <summary>Em: the mean width of a Type 3 font's glyphs; of Latin text 0.5, of Han 1.</summary>
    public float MeanWidth { get; init; } = 0.5f;

    /// <summary>The factor by which a Type 3 font's em may differ from its font size and be taken for it; Han text alone makes 2.</summary>
    public float Type3EmTolerance { get; init; } = 2.5f;

    /// <summary>Smaller ems of Type 3 fonts, in units of the font size, are not believed.</summary>
    public float MinType3Em { get; init; } = 1e-4f;
}
