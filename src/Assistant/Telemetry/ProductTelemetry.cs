using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LittleGiants.Assistant.Telemetry;

/// <summary>Where the program's own traces and measurements come from. Nothing in them is text of a document or of a question, and nothing is secret. Without a listener they cost a comparison.</summary>
internal static class ProductTelemetry
{
    public const string Name = "LittleGiants.Assistant";

    public static string Version { get; } = typeof(ProductTelemetry).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static ActivitySource Source { get; } = new(Name, Version);

    public static Meter Meter { get; } = new(Name, Version);

    /// <summary>A histogram of seconds, from a look into an index to the reading of a long scan.</summary>
    public static Histogram<double> Seconds(string name, string description) =>
        Meter.CreateHistogram(name, "s", description, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600] });
}
