namespace LittleGiants.Assistant.Web.Jobs;

/// <summary>What is being done to a file.</summary>
internal enum JobStage
{
    Waiting,
    Fetching,
    Reading,
    Extracting,
    Storing,
}
