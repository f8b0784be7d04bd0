using System.Diagnostics.Metrics;

namespace LittleGiants.Assistant.Telemetry;

/// <summary>Screenings of all companies.</summary>
internal static class ScreeningTelemetry
{
    private static readonly Histogram<double> Duration = ProductTelemetry.Seconds("little_giants.screening.duration", "One screening of all companies.");

    public static MeasuredSpan Begin() => new("screen companies", Duration);

    public static void Screened(this MeasuredSpan screening, int companies, int criteria)
    {
        screening.Tag("little_giants.screening.companies", companies);
        screening.Tag("little_giants.screening.criteria", criteria);
    }
}
