namespace LittleGiants.Extraction.Facts;

/// <summary>For whom a figure is stated.</summary>
public enum Scope
{
    /// <summary>The whole group; also a company that has no group.</summary>
    Consolidated,

    /// <summary>The parent company alone.</summary>
    Parent,

    /// <summary>A segment, region, product or subsidiary.</summary>
    Segment,
}
