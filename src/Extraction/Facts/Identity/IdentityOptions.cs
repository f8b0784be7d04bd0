namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>How much the places of a document weigh when they name its company; the unit is one passing mention on a line of its own.</summary>
internal sealed record IdentityOptions
{
    /// <summary>A tag of the document's own taxonomy: nothing outweighs it.</summary>
    public int Tag { get; init; } = 1000;

    /// <summary>A tag that is not shown: registers store names shortened ("NAME CORP"), so what is printed goes first.</summary>
    public int HiddenTag { get; init; } = 30;

    /// <summary>A form's cell, or the line above "(Exact name of registrant …)".</summary>
    public int Form { get; init; } = 60;

    /// <summary>A form's cell whose label subsidiaries' forms have as well.</summary>
    public int AnyName { get; init; } = 21;

    /// <summary>A sentence that defines "the Company".</summary>
    public int Definition { get; init; } = 22;

    /// <summary>The second and later ones: contracts among the exhibits define other companies.</summary>
    public int RepeatedDefinition { get; init; } = 6;

    /// <summary>An auditor's report to its shareholders.</summary>
    public int Addressee { get; init; } = 12;

    /// <summary>How many definitions and addressees of one name count.</summary>
    public int MaxRepeats { get; init; } = 4;

    /// <summary>A line of the first page that is a name; further pages weigh half.</summary>
    public int CoverLine { get; init; } = 12;

    /// <summary>Added when the line is printed as a title.</summary>
    public int CoverTitle { get; init; } = 12;

    /// <summary>A head that runs over the pages.</summary>
    public int RunningHead { get; init; } = 16;

    /// <summary>With so many votes the name is settled, and the text is read for short names alone.</summary>
    public int Settled { get; init; } = 55;

    /// <summary>UTF-16 units of the text that are read when the name is settled: covers, glossaries and first chapters.</summary>
    public int SettledText { get; init; } = 80_000;

    /// <summary>And when it is not: longer reports repeat themselves.</summary>
    public int MaxText { get; init; } = 400_000;

    /// <summary>The pages that count as the cover.</summary>
    public int CoverPages { get; init; } = 3;

    /// <summary>The blocks that count as the cover in formats without pages.</summary>
    public int CoverBlocks { get; init; } = 30;

    /// <summary>The pages on which forms of the company's data stand.</summary>
    public int FormPages { get; init; } = 20;

    /// <summary>Below this no name is given: two weak places, or one strong one.</summary>
    public int Bound { get; init; } = 20;
}
