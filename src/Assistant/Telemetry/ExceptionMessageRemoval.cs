using OpenTelemetry;
using OpenTelemetry.Logs;

namespace LittleGiants.Assistant.Telemetry;

/// <summary>Sends of an exception its type and where it was thrown. Its message may quote a document or a question, and stays in this machine's own log.</summary>
internal sealed class ExceptionMessageRemoval : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (data.Exception is { } exception)
        {
            data.Exception = null;
            data.Attributes =
            [
                .. data.Attributes ?? [],
                new("exception.type", exception.GetType().FullName),
                new("exception.stacktrace", exception.StackTrace),
            ];
        }
    }
}
