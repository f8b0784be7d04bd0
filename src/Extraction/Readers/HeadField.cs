namespace LittleGiants.Extraction.Readers;

/// <summary>What a head line states; the words for each stand in <c>head-lines.txt</c>.</summary>
internal enum HeadField
{
    Title,
    Date,
    Author,
    Outlet,

    /// <summary>An address or a collection, which is no outlet unless it has the looks of a name.</summary>
    Source,
    Language,
}
