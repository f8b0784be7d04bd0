namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Where rights hold that are counted.</summary>
internal enum PatentPlace
{
    /// <summary>Not said, or at home and abroad.</summary>
    Everywhere,
    Home,
    Abroad,
}
