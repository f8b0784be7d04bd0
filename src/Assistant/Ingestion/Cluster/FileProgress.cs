using System.Text.Json.Serialization;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>How far the work on one file is.</summary>
internal sealed record FileProgress(
    [property: JsonPropertyName("i")] string Id, [property: JsonPropertyName("s")] IngestionStage Stage, [property: JsonPropertyName("p")] int Page, [property: JsonPropertyName("n")] int PageCount);
