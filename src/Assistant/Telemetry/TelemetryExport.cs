using System.Runtime.CompilerServices;
using LittleGiants.Assistant.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LittleGiants.Assistant.Telemetry;

/// <summary>Sends traces, measurements and log entries to an OpenTelemetry collector, as long as it is not disposed.</summary>
internal sealed class TelemetryExport : IDisposable
{
    /// <summary>Ours, and those of the libraries below us by the names that they document.</summary>
    private static readonly string[] Sources = [ProductTelemetry.Name, "Microsoft.AspNetCore", "System.Net.Http", "Npgsql"];

    private static readonly string[] Meters = [ProductTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql"];

    private readonly TelemetryOptions _options;
    private readonly TracerProvider _traces;
    private readonly MeterProvider _measurements;
    private readonly ServiceProvider _logs;

    private TelemetryExport(TelemetryOptions options)
    {
        _options = options;

        // ASP.NET Core describes its spans by the conventions only when it is told to.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Describe)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.SampleRatio)))
            .AddSource(Sources)
            .AddOtlpExporter(exporter => Configure(exporter, "traces"))
            .Build();
        _measurements = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(Describe)
            .AddMeter(Meters)
            .AddOtlpExporter((exporter, reader) =>
            {
                Configure(exporter, "metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)(options.MetricSeconds * 1000);
            })
            .Build();
        var resource = ResourceBuilder.CreateDefault();
        Describe(resource);
        _logs = new ServiceCollection().AddLogging(logging => logging.AddOpenTelemetry(records => records
            .SetResourceBuilder(resource)
            .AddProcessor(new ExceptionMessageRemoval())
            .AddOtlpExporter(exporter => Configure(exporter, "logs")))).BuildServiceProvider();
        TelemetryLogs.Use(_logs.GetRequiredService<ILoggerProvider>());
    }

    /// <returns>Null when the settings name no collector; then nothing of OpenTelemetry is loaded.</returns>
    /// <exception cref="SettingsException">The settings are wrong.</exception>
    public static IDisposable? StartIfConfigured() =>
        Environment.GetEnvironmentVariable(TelemetryOptions.StandardEndpoint) is { Length: > 0 } || AssistantSettings.ValueOf($"{TelemetryOptions.Section}:{nameof(TelemetryOptions.Endpoint)}") is { Length: > 0 }
            ? Start()
            : null;

    /// <summary>Sends what is left, unless the collector is not there.</summary>
    public void Dispose()
    {
        TelemetryLogs.Use(null);
        var timeout = (int)(_options.ExportSeconds * 1000);
        Task.WaitAll([Task.Run(() => _traces.Shutdown(timeout)), Task.Run(() => _measurements.Shutdown(timeout)), Task.Run(_logs.Dispose)], timeout);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TelemetryExport? Start() => TelemetryOptions.From(AssistantSettings.Load()) is { } options ? new TelemetryExport(options) : null;

    private void Describe(ResourceBuilder resource)
    {
        // The standard variable goes before our default, not before what the settings say.
        if (_options.ServiceName != TelemetryOptions.DefaultServiceName || Environment.GetEnvironmentVariable("OTEL_SERVICE_NAME") is not { Length: > 0 })
        {
            resource.AddService(_options.ServiceName, serviceVersion: ProductTelemetry.Version, serviceInstanceId: $"{Environment.MachineName}-{Environment.ProcessId}");
        }
    }

    private void Configure(OtlpExporterOptions exporter, string signal)
    {
        var protocol = _options.Protocol ?? Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL") ?? TelemetryOptions.HttpProtocol;
        var isGrpc = protocol == TelemetryOptions.GrpcProtocol;
        exporter.Protocol = isGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = isGrpc ? _options.Endpoint! : new Uri($"{_options.Endpoint!.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
        exporter.TimeoutMilliseconds = (int)(_options.ExportSeconds * 1000);
        if (_options.Headers is { } headers)
        {
            exporter.Headers = headers;
        }
    }
}
