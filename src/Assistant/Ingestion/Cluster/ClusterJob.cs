using Quartz;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>One try of one file, as Quartz knows it. It asks for no recovery: Quartz's own would put it behind all that waits; without, it is gone with its node, and the next sweep finds the row in its place.</summary>
[DisallowConcurrentExecution]
internal sealed class ClusterJob(ClusterWork work) : IJob
{
    private const string Group = "files";

    /// <summary>Each priority has years of its own, all of them past: Quartz takes what is due first, and everything is due on every machine whatever its clock says.</summary>
    private const int YearsOfPriority = 3;

    private static readonly DateTimeOffset Latest = new(2006, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await work.RunAsync(context.JobDetail.Key.Name, cancellationToken);

    /// <summary>A higher priority first, then in the order in which files came.</summary>
    public static (IJobDetail Job, ITrigger Trigger) Of(QueuedFile file) => (
        JobBuilder.Create<ClusterJob>().WithIdentity(file.Id, Group).Build(),
        TriggerBuilder.Create().ForJob(file.Id, Group).WithIdentity(file.Id, Group).StartAt(Latest.AddYears(-YearsOfPriority * (int)file.Priority).AddMilliseconds(file.Number)).Build());
}
