namespace LittleGiants.Assistant.Web.Jobs;

internal enum JobState
{
    Waiting,
    Running,
    Done,

    /// <summary>The library had the same content before.</summary>
    AlreadyThere,
    Failed,
    Cancelled,
}
