namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>When words of products make a company's sector; lengths are UTF-16 units.</summary>
internal sealed record SectorOptions
{
    public int MaxSectors { get; init; } = 3;

    /// <summary>How much of a long report is read: the business stands before the statements.</summary>
    public int MaxText { get; init; } = 300_000;

    /// <summary>How long a section that describes products is believed to be; the second figure is for Han characters.</summary>
    public int MaxSection { get; init; } = 12_000;
    public int MaxHanSection { get; init; } = 6_000;

    /// <summary>How far behind or before the stating words the product stands.</summary>
    public int Reach { get; init; } = 170;
    public int HanReach { get; init; } = 80;

    /// <summary>A word that other trades use as well stands close to the stating words.</summary>
    public int GenericReach { get; init; } = 70;
    public int HanGenericReach { get; init; } = 30;

    /// <summary>Different words of a sector in the description of products that make it the company's without a stating sentence.</summary>
    public int Words { get; init; } = 3;

    /// <summary>Fewer words do when they stand there so often in all.</summary>
    public int FewWords { get; init; } = 2;
    public int FewWordsOccurrences { get; init; } = 4;

    /// <summary>A sector with less than this part of the first one's weight is a side line.</summary>
    public double SideLine { get; init; } = 0.34;

    /// <summary>The spans that a fact shows.</summary>
    public int MaxEvidence { get; init; } = 4;
}
