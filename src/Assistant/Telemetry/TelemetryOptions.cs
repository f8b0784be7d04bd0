using LittleGiants.Assistant.Settings;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Telemetry;

/// <summary>The section <c>Telemetry</c> of the settings: where traces, measurements and log entries are sent. The standard variables <c>OTEL_…</c> of the environment count too; what stands here goes before them.</summary>
internal sealed record TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>The standard variable that says where the collector is.</summary>
    public const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public const string HttpProtocol = "http/protobuf";
    public const string GrpcProtocol = "grpc";
    public const string DefaultServiceName = "little-giants";

    /// <summary>The address of an OpenTelemetry collector, such as <c>http://localhost:4318</c>; without it nothing is sent.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>What the collector speaks: http/protobuf (mostly port 4318) or grpc (mostly 4317).</summary>
    public string? Protocol { get; init; }

    /// <summary>Headers of each export, <c>name=value</c> parted by commas; mostly a key, which belongs in the environment.</summary>
    public string? Headers { get; init; }

    /// <summary>What the collector calls this program.</summary>
    public string ServiceName { get; init; } = DefaultServiceName;

    /// <summary>The share of traces that is kept, from 0 to 1; measurements are always of all.</summary>
    public double SampleRatio { get; init; } = 1;

    /// <summary>Seconds between two exports of measurements.</summary>
    public double MetricSeconds { get; init; } = 60;

    /// <summary>Seconds for one export; at the end of the program what is left is given up after them.</summary>
    public double ExportSeconds { get; init; } = 5;

    /// <returns>Null when telemetry is not configured.</returns>
    /// <exception cref="SettingsException">The section is wrong; all that is wrong with it is named at once.</exception>
    public static TelemetryOptions? From(IConfiguration settings)
    {
        TelemetryOptions options;
        try
        {
            options = settings.GetSection(Section).Get<TelemetryOptions>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new TelemetryOptions();
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException([$"The section {Section} of the settings cannot be read: {(exception.InnerException ?? exception).Message}"]);
        }

        options = options with { Endpoint = options.Endpoint ?? Standard(settings) };
        return options.Problems() is { Count: > 0 } problems ? throw new SettingsException(problems) : options.Endpoint is null ? null : options;
    }

    private static Uri? Standard(IConfiguration settings) => settings[StandardEndpoint] is { Length: > 0 } address
        ? Uri.TryCreate(address, UriKind.Absolute, out var endpoint) ? endpoint : throw new SettingsException([$"{StandardEndpoint} is not a web address. It begins with http:// or https://, e.g. http://localhost:4318."])
        : null;

    private List<string> Problems()
    {
        var problems = new List<string>();
        Check(Endpoint is not { } endpoint || (endpoint.IsAbsoluteUri && endpoint.Scheme is "http" or "https"), nameof(Endpoint), "is a web address: it begins with http:// or https://, e.g. http://localhost:4318.");
        Check(Protocol is null or HttpProtocol or GrpcProtocol, nameof(Protocol), $"is {HttpProtocol} or {GrpcProtocol}.");
        Check(SampleRatio is >= 0 and <= 1, nameof(SampleRatio), "is a share from 0 to 1.");
        Check(MetricSeconds is >= 1 and <= 86_400, nameof(MetricSeconds), "is a number of seconds from 1 to 86400.");
        Check(ExportSeconds is >= 0.1 and <= 600, nameof(ExportSeconds), "is a number of seconds from 0.1 to 600.");
        Check(ServiceName.Trim().Length > 0, nameof(ServiceName), "is not empty.");
        return problems;

        void Check(bool holds, string name, string rule)
        {
            if (!holds)
            {
                problems.Add($"{Section}:{name} {rule}");
            }
        }
    }
}
