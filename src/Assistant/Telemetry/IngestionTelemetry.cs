using System.Diagnostics.Metrics;

namespace LittleGiants.Assistant.Telemetry;

/// <summary>Files on their way into the library: a trace each, with a span a stage, and the pages that were read.</summary>
internal static class IngestionTelemetry
{
    public const string Fetch = "fetch";
    public const string Read = "read";
    public const string Extract = "extract";
    public const string Index = "index";
    public const string Store = "store";

    private const string StageLabel = "little_giants.ingestion.stage";
    private const string OutcomeLabel = "little_giants.ingestion.outcome";

    private static readonly Histogram<double> FileDuration = ProductTelemetry.Seconds("little_giants.ingestion.file.duration", "From taking a file out of the queue to its end, by outcome.");
    private static readonly Histogram<double> StageDuration = ProductTelemetry.Seconds("little_giants.ingestion.stage.duration", "One stage of the work on a file.");
    private static readonly Counter<long> Pages = ProductTelemetry.Meter.CreateCounter<long>("little_giants.ingestion.pages", "{page}", "Pages read.");

    public static MeasuredSpan BeginFile(int attempts)
    {
        var span = new MeasuredSpan("ingest file", FileDuration);
        span.Tag("little_giants.ingestion.attempt", attempts + 1);
        return span;
    }

    public static MeasuredSpan BeginStage(string stage)
    {
        var span = new MeasuredSpan(stage, StageDuration);
        span.Label(StageLabel, stage);
        return span;
    }

    public static void PagesRead(int count, string mediaType) => Pages.Add(count, new KeyValuePair<string, object?>("little_giants.document.media_type", mediaType));

    public static void Document(this MeasuredSpan file, string sha256, int pages)
    {
        file.Tag("little_giants.document.sha256", sha256);
        file.Tag("little_giants.document.pages", pages);
    }

    public static void Outcome(this MeasuredSpan file, string outcome) => file.Label(OutcomeLabel, outcome);

    /// <param name="code">Why, as a code: the message may quote the document.</param>
    public static void Failed(this MeasuredSpan file, string code)
    {
        file.Outcome("failed");
        file.Fail(code);
        TelemetryLogs.FileFailed(code);
    }
}
