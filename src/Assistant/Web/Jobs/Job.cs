namespace LittleGiants.Assistant.Web.Jobs;

/// <summary>One file on its way into the library, as the page shows it.</summary>
/// <param name="Stage">Null when it is over.</param>
/// <param name="Page">The page just read; 0 before the first, and where there are none.</param>
/// <param name="SecondsLeft">Of reading; what comes after it takes a few more.</param>
/// <param name="Message">What went wrong, or what it waits for.</param>
/// <param name="Advice">What to do about it.</param>
internal sealed record Job(
    string Id,
    string Name,
    JobState State,
    JobStage? Stage,
    int Page,
    int PageCount,
    double? PagesPerSecond,
    double? SecondsLeft,
    long? DocumentId,
    string? Message,
    string? Advice,
    DateTimeOffset Added)
{
    public bool IsOver() => State is not (JobState.Waiting or JobState.Running);
}
