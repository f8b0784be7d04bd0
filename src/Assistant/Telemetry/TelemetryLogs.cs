using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LittleGiants.Assistant.Telemetry;

/// <summary>Where log entries go beside the console. Nowhere, unless telemetry is exported.</summary>
internal static partial class TelemetryLogs
{
    private static ILogger _ingestion = NullLogger.Instance;

    /// <summary>Null when nothing is exported.</summary>
    public static ILoggerProvider? Provider { get; private set; }

    /// <param name="provider">Null: the export has ended.</param>
    public static void Use(ILoggerProvider? provider)
    {
        Provider = provider;
        _ingestion = provider?.CreateLogger(ProductTelemetry.Name + ".Ingestion") ?? NullLogger.Instance;
    }

    public static void FileFailed(string code) => LogFileFailed(_ingestion, code);

    [LoggerMessage(LogLevel.Warning, "A file gave no document: {Code}.")]
    private static partial void LogFileFailed(ILogger logger, string code);
}
