namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>What a section of a document speaks of, by its heading.</summary>
internal enum SectionTopic
{
    Unknown,

    /// <summary>What the company makes.</summary>
    Products,

    /// <summary>Risks, markets, customers, other companies.</summary>
    Elsewhere,
}
