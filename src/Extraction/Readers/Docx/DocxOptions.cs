namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>Limits and thresholds of <see cref="DocxReader"/>. All archive limits are checked before the archive is opened as a document.</summary>
internal sealed record DocxOptions
{
    public static DocxOptions Default { get; } = new();

    /// <summary>Bytes of the archive's directory; each file takes 46 and its name. A report with 1,000 pictures has 100 KB.</summary>
    public int MaxDirectoryBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Files in the archive.</summary>
    public int MaxEntries { get; init; } = 20_000;

    /// <summary>Characters of one XML part after inflation; the text of 2,000 pages takes 60 million.</summary>
    public long MaxPartCharacters { get; init; } = 96L * 1024 * 1024;

    /// <summary>Characters of all XML parts after inflation.</summary>
    public long MaxTotalCharacters { get; init; } = 192L * 1024 * 1024;

    /// <summary>Inflated size to packed size of an XML part; Word's own reach 40, tables of one repeated row 200.</summary>
    public int MaxInflation { get; init; } = 1000;

    /// <summary>Bytes below which a part's inflation is not looked at.</summary>
    public long MinInflationCheck { get; init; } = 1024 * 1024;

    /// <summary>Levels of XML elements; the library that builds the tree recurses. A table takes three, ten nested ones with text boxes 60.</summary>
    public int MaxXmlDepth { get; init; } = 256;

    /// <summary>Tables inside tables that are looked into; the text of deeper ones goes to their cell.</summary>
    public int MaxTableDepth { get; init; } = 4;

    /// <summary>A table of at most so many cells that holds another table is page layout, and its cells are written as text.</summary>
    public int MaxLayoutCells { get; init; } = 4;

    /// <summary>Styles that may be based on each other.</summary>
    public int MaxStyleChain { get; init; } = 16;

    /// <summary>Characters of a numbered bold line that is taken for a heading where no style says so.</summary>
    public int MaxBareHeadingLength { get; init; } = 60;

    /// <summary>Rows of a head that no mark names; merged heads of reports have two or three.</summary>
    public int MaxHeadRows { get; init; } = 3;

    /// <summary>Columns of a table.</summary>
    public int MaxColumns { get; init; } = 500;
}
