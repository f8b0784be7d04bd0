namespace LittleGiants.Assistant;

internal sealed class NoProgrammes : Extraction.Facts.Sectors.IProgrammes
{
    public IReadOnlySet<string> SectorsOf(string programmeId) => new HashSet<string>();
}
