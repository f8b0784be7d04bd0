using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Reading;

/// <summary>Hears how the reading of several files goes on; called from several threads.</summary>
internal interface IReadingMonitor
{
    void Started(string file);

    void Advanced(string file, ReadProgress progress);

    void Finished(string file);
}
