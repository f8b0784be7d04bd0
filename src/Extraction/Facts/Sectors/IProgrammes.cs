namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>Which sectors a state programme names.</summary>
public interface IProgrammes
{
    /// <summary>Empty for a programme that is not known.</summary>
    IReadOnlySet<string> SectorsOf(string programmeId);
}
