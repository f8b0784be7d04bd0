using System.Text.Json;
using System.Text.Json.Serialization;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>What processes tell each other of the shared queue. The tables hold the same; who missed it reads them.</summary>
internal sealed record QueueNews
{
    public const string Topic = "files";

    /// <summary>Ids in one message: within what PostgreSQL takes.</summary>
    public const int Most = 40;

    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>Files whose rows changed.</summary>
    public IReadOnlyList<string>? Changed { get; init; }

    /// <summary>Files that are to be stopped; they stand in <see cref="Changed"/> too.</summary>
    public IReadOnlyList<string>? Cancelled { get; init; }

    public IReadOnlyList<string>? Gone { get; init; }

    public IReadOnlyList<FileProgress>? Progress { get; init; }

    /// <summary>Too many rows changed to name them.</summary>
    public bool Many { get; init; }

    /// <summary>There is something to do.</summary>
    public bool Arrived { get; init; }

    public static QueueNews Of(IReadOnlyList<string> changed) => changed.Count > Most ? new QueueNews { Many = true } : new QueueNews { Changed = changed };

    /// <summary>Null when it is not understood: a newer program's.</summary>
    public static QueueNews? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<QueueNews>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Json);
}
