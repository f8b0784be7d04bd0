namespace LittleGiants.Extraction.Readers.Pdf;

/// <summary>What one PDF may cost. What is cut by a limit is named in a warning on the document.</summary>
public sealed record PdfLimits
{
    public static PdfLimits Default { get; } = new();

    /// <summary>Bytes at the start in which the header may stand; mail and web servers put lines before it.</summary>
    public int HeaderWithin { get; init; } = 1024;

    /// <summary>Arrays and dictionaries inside each other; writers stay under ten, the stack holds some thousands.</summary>
    public int MaxNesting { get; init; } = 96;

    /// <summary>Items of one array or dictionary; the rest is dropped. A large font has 65,536 widths.</summary>
    public int MaxItems { get; init; } = 1_000_000;

    /// <summary>Entries of the cross-reference table; the largest report of the corpus has under 60,000.</summary>
    public int MaxObjects { get; init; } = 2_000_000;

    /// <summary>Sections of the cross-reference table (one for each saving); keeps long chains of updates bounded.</summary>
    public int MaxXrefSections { get; init; } = 1024;

    /// <summary>References that may follow each other before an object is reached.</summary>
    public int MaxReferenceChain { get; init; } = 16;

    /// <summary>Bytes of source whose parsed objects are kept in memory, where they take some ten times that; the cache is emptied when it is full.</summary>
    public int MaxCachedBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Bytes of source that are parsed in all, repeated reading counted; a report has under 30 MB of objects.</summary>
    public long MaxParsedBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>The same for each byte of the file, when that gives more.</summary>
    public int MaxParsedRatio { get; init; } = 4;

    /// <summary>Bytes of cross-reference tables read, for each byte of the file; more means that sections lie over each other.</summary>
    public int MaxXrefRatio { get; init; } = 4;

    /// <summary>Bytes of decoded object streams kept in memory.</summary>
    public int MaxCachedObjectStreamBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Bytes of one decoded stream; page content stays under 30 MB, a whole embedded Chinese font under 25 MB.</summary>
    public int MaxStreamBytes { get; init; } = 40 * 1024 * 1024;

    /// <summary>Decoded bytes of all streams of a document; a report of 200 pages has about 60 MB.</summary>
    public long MaxDecodedBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Decoded bytes for each encoded byte; text and fonts stay under 50, a bomb reaches 1000 and more.</summary>
    public int MaxInflationRatio { get; init; } = 150;

    /// <summary>Decoded bytes up to which <see cref="MaxInflationRatio"/> does not count; empty tables and masks are small but dense.</summary>
    public int InflationRatioFrom { get; init; } = 4 * 1024 * 1024;

    /// <summary>Filters one after another on one stream.</summary>
    public int MaxFilters { get; init; } = 8;

    /// <summary>Pages read; those behind are named in a warning.</summary>
    public int MaxPages { get; init; } = 20_000;

    /// <summary>Levels of the page tree.</summary>
    public int MaxPageTreeDepth { get; init; } = 64;

    /// <summary>Glyphs of one page; a printed page of small type has under 20,000.</summary>
    public int MaxGlyphsPerPage { get; init; } = 250_000;

    /// <summary>Rules of one page; charts and maps draw some thousands.</summary>
    public int MaxRulesPerPage { get; init; } = 50_000;

    /// <summary>Form XObjects inside each other.</summary>
    public int MaxFormDepth { get; init; } = 24;

    /// <summary>Saved graphics states (<c>q</c>) inside each other.</summary>
    public int MaxGraphicsStates { get; init; } = 512;

    /// <summary>Wall time for the content of one page.</summary>
    public TimeSpan MaxPageTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Wall time for opening a file with an engine that has no bounds of its own for it.</summary>
    public TimeSpan MaxOpenTime { get; init; } = TimeSpan.FromSeconds(60);
}
