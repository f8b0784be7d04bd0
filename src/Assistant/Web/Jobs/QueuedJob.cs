using LittleGiants.Assistant.Ingestion.Cluster;

namespace LittleGiants.Assistant.Web.Jobs;

/// <summary>A file of the shared queue as the page shows it.</summary>
internal static class QueuedJob
{
    public static Job Of(QueuedFile file)
    {
        var job = new Job(file.Id, file.Item.Name, JobState.Waiting, null, file.Page, file.PageCount, null, null, file.DocumentId, null, null, file.Item.Added);
        return file.State switch
        {
            FileState.Waiting => job with { Stage = JobStage.Waiting, Message = file.Problem is { } problem ? $"It is tried again: {problem}" : null },
            FileState.Running => job with { State = JobState.Running, Stage = file.Stage is { } stage ? JobBoard.StageOf(stage) : JobStage.Waiting },
            FileState.Done => job with { State = JobState.Done },
            FileState.Known => job with { State = JobState.AlreadyThere, Message = "The library has this content already." },
            FileState.Cancelled => job with { State = JobState.Cancelled },
            _ => job with { State = JobState.Failed, Message = file.Item.Failure?.Message, Advice = JobAdvice.Of(file.Item.Failure?.Code ?? "") },
        };
    }
}
