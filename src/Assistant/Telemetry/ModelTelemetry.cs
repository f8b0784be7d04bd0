using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LittleGiants.Assistant.Telemetry;

/// <summary>Calls of models and of their tools, by the semantic conventions for generative AI: names, times and tokens, never what was said.</summary>
internal static class ModelTelemetry
{
    private static readonly Histogram<double> Duration = ProductTelemetry.Seconds("gen_ai.client.operation.duration", "One call of a model.");
    private static readonly Histogram<double> ToolDuration = ProductTelemetry.Seconds("little_giants.tool.duration", "One call of a tool by a model.");

    private static readonly Histogram<long> Tokens = ProductTelemetry.Meter.CreateHistogram(
        "gen_ai.client.token.usage",
        "{token}",
        "Tokens of one call.",
        advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576] });

    private static readonly Counter<double> Cost = ProductTelemetry.Meter.CreateCounter<double>("little_giants.model.cost", description: "What the calls cost by Model:InputPrice and Model:OutputPrice, in the currency of these.");

    public static MeasuredSpan Begin(string operation, string model, Uri? server)
    {
        var span = new MeasuredSpan($"{operation} {model}", Duration, ActivityKind.Client);
        span.Label("gen_ai.operation.name", operation);
        span.Label("gen_ai.provider.name", "openai");
        span.Label("gen_ai.request.model", model);
        if (server is not null)
        {
            span.Label("server.address", server.Host);
            span.Label("server.port", server.Port);
        }

        return span;
    }

    public static MeasuredSpan BeginTool(string name, string callId)
    {
        var span = new MeasuredSpan($"execute_tool {name}", ToolDuration);
        span.Label("gen_ai.operation.name", "execute_tool");
        span.Label("gen_ai.tool.name", name);
        span.Tag("gen_ai.tool.call.id", callId);
        return span;
    }

    public static void Replied(this MeasuredSpan call, string? model, string? finishReason)
    {
        call.Tag("gen_ai.response.model", model);
        if (finishReason is not null)
        {
            call.Tag("gen_ai.response.finish_reasons", new[] { finishReason });
        }
    }

    /// <param name="inputPrice">Of a million tokens; null when nobody counts.</param>
    /// <param name="outputPrice">Likewise.</param>
    public static void Used(this MeasuredSpan call, string operation, string model, long? input, long? output, double? inputPrice, double? outputPrice)
    {
        Count("input", input);
        Count("output", output);
        if (inputPrice is not null || outputPrice is not null)
        {
            Cost.Add((((input ?? 0) * (inputPrice ?? 0)) + ((output ?? 0) * (outputPrice ?? 0))) / 1_000_000, new KeyValuePair<string, object?>("gen_ai.request.model", model));
        }

        void Count(string type, long? tokens)
        {
            if (tokens is { } count)
            {
                call.Tag($"gen_ai.usage.{type}_tokens", count);
                Tokens.Record(count, new("gen_ai.operation.name", operation), new("gen_ai.provider.name", "openai"), new("gen_ai.request.model", model), new("gen_ai.token.type", type));
            }
        }
    }
}
