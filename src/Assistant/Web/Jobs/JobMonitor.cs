using LittleGiants.Assistant.Ingestion;

namespace LittleGiants.Assistant.Web.Jobs;

/// <summary>Carries what happens to one file to the board.</summary>
internal sealed class JobMonitor(JobBoard board, string id) : IIngestionMonitor
{
    public void Advanced(string name, IngestionStage stage, int page, int pageCount) => board.Advance(id, name, stage, page, pageCount);

    public void Finished(IngestionOutcome outcome) => board.Finish(id, outcome);
}
