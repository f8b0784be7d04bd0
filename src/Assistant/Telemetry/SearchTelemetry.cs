using System.Diagnostics.Metrics;

namespace LittleGiants.Assistant.Telemetry;

/// <summary>Searches for passages, of answers and of their own.</summary>
internal static class SearchTelemetry
{
    private static readonly Histogram<double> Duration = ProductTelemetry.Seconds("little_giants.search.duration", "One search for passages.");

    public static MeasuredSpan Begin() => new("search passages", Duration);

    /// <param name="documents">To which the question was routed.</param>
    /// <param name="candidates">Passages that were ranked.</param>
    public static void Searched(this MeasuredSpan search, int documents, int candidates)
    {
        search.Tag("little_giants.search.documents", documents);
        search.Tag("little_giants.search.candidates", candidates);
    }
}
