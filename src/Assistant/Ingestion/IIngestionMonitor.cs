namespace LittleGiants.Assistant.Ingestion;

/// <summary>Hears how the work goes on; called from several threads.</summary>
internal interface IIngestionMonitor
{
    /// <param name="page">The page just read, from 1; 0 where the stage has no pages.</param>
    void Advanced(string name, IngestionStage stage, int page, int pageCount);

    void Finished(IngestionOutcome outcome);
}
