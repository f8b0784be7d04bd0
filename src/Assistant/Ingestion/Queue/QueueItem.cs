using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LittleGiants.Extraction.Readers;
using Quartz;

namespace LittleGiants.Assistant.Ingestion.Queue;

/// <summary>One file on its way into the library, as the queue keeps it.</summary>
/// <param name="Source">A full path or an address.</param>
internal sealed record QueueItem(string Source)
{
    private const string Group = "files";

    /// <summary>What the queue calls it; null: by its source.</summary>
    public string? Id { get; init; }

    /// <summary>The file's name, for people.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the document says of where it came from, when that is not <see cref="Source"/>.</summary>
    public string? Origin { get; init; }

    public DateTimeOffset Added { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>Of the kept copy; null until there is one. From then on the source is not needed.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Whether the analyst allowed addresses of the own network.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>Why it gave no document; it waits no longer.</summary>
    public ReadFailure? Failure { get; init; }

    /// <summary>One file is queued once, however often it is named.</summary>
    public JobKey Key => new(Id ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Source))), Group);

    public static GroupMatcher<JobKey> All { get; } = GroupMatcher<JobKey>.GroupEquals(Group);

    public static QueueItem Of(IJobDetail job)
    {
        var data = job.JobDataMap;
        return new QueueItem(Text("source") ?? "")
        {
            Name = Text("name") ?? "",
            Origin = Text("origin"),
            Added = DateTimeOffset.TryParseExact(Text("added"), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var added) ? added : DateTimeOffset.UtcNow,
            Sha256 = Text("sha256"),
            AllowPrivate = Text("allowPrivate") == "true",
            Attempts = int.TryParse(Text("attempts"), CultureInfo.InvariantCulture, out var attempts) ? attempts : 0,
            Failure = Text("failureCode") is { } code ? new ReadFailure(code, Text("failure") ?? "") : null,
        };

        string? Text(string key) => data.TryGetValue(key, out var value) && value is string { Length: > 0 } text ? text : null;
    }

    public IJobDetail ToJob()
    {
        var data = new JobDataMap
        {
            ["source"] = Source,
            ["name"] = Name,
            ["origin"] = Origin ?? "",
            ["added"] = Added.ToString("O", CultureInfo.InvariantCulture),
            ["sha256"] = Sha256 ?? "",
            ["allowPrivate"] = AllowPrivate ? "true" : "",
            ["attempts"] = Attempts.ToString(CultureInfo.InvariantCulture),
            ["failureCode"] = Failure?.Code ?? "",
            ["failure"] = Failure?.Message ?? "",
        };
        return JobBuilder.Create<IngestionJob>().WithIdentity(Key).StoreDurably().RequestRecovery().UsingJobData(data).Build();
    }

    /// <param name="at">Those with an earlier time come first.</param>
    public ITrigger Trigger(DateTimeOffset at) => TriggerBuilder.Create().ForJob(Key).WithIdentity(Key.Name, Group).StartAt(at).Build();

    /// <summary>Beside the one that is firing.</summary>
    public ITrigger RetryTrigger(TimeSpan rest) =>
        TriggerBuilder.Create().ForJob(Key).WithIdentity(FormattableString.Invariant($"{Key.Name}-{Attempts}"), Group).StartAt(DateTimeOffset.UtcNow + rest).Build();
}
