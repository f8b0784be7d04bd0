namespace LittleGiants.Assistant.Web.Jobs;

/// <summary>A job that was dismissed.</summary>
internal sealed record GoneJob(string Id);
