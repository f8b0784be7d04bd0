using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LittleGiants.Assistant.Tests.Telemetry;

/// <summary>A collector of one test: takes OTLP over HTTP and reads its protobuf.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _requests = [];
    private readonly ConcurrentQueue<string> _headers = [];

    private OtlpReceiver(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>What an exporter needs to know.</summary>
    public Dictionary<string, string> Environment => new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Address };

    /// <summary>All that came, as bytes that happen to be text.</summary>
    public string Everything => string.Join('\n', _requests.Select(request => Encoding.UTF8.GetString(request.Body)));

    /// <summary>The authorisation of each request.</summary>
    public IReadOnlyCollection<string> Authorizations => _headers;

    public IReadOnlyList<ReceivedSpan> Spans =>
    [
        .. from resource in Resources("/v1/traces")
           from scope in resource.Messages(2)
           from span in scope.Messages(2)
           select new ReceivedSpan(
               scope.Message(1)?.Text(1) ?? "",
               span.Text(5),
               span.Hex(1),
               span.Hex(2),
               span.Hex(4),
               (span.Scalar(8)!.Value - span.Scalar(7)!.Value) / 1e9,
               span.Message(15)?.Scalar(3) == 2,
               Attributes(span.Messages(9))),
    ];

    public IReadOnlyList<ReceivedMeasurement> Measurements =>
    [
        .. from resource in Resources("/v1/metrics")
           from scope in resource.Messages(2)
           from metric in scope.Messages(2)
           from measured in Points(metric)
           select measured,
    ];

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Logs =>
    [
        .. from resource in Resources("/v1/logs")
           from scope in resource.Messages(2)
           from record in scope.Messages(2)
           select Attributes(record.Messages(6)),
    ];

    public IReadOnlyDictionary<string, string> Resource => Attributes(Resources("/v1/traces").First().Message(1)!.Messages(1));

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(builder.Build());
        receiver._app.Run(receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Waits until what came satisfies a condition.</summary>
    public async Task UntilAsync(Func<OtlpReceiver, bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!holds(this))
        {
            Assert.False(limit.IsCancellationRequested, $"came so far: {string.Join(", ", Spans.Select(span => $"{span.Name} {string.Join(";", span.Attributes)}").Concat(Measurements.Where(point => !point.Name.StartsWith("dotnet", StringComparison.Ordinal)).Select(point => $"{point.Name} {point.Value} {string.Join(";", point.Attributes)}")).Distinct())}");
            await Task.Delay(50);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _headers.Enqueue(context.Request.Headers.Authorization.ToString());
        _requests.Enqueue((context.Request.Path, body.ToArray()));
    }

    private IEnumerable<ProtobufMessage> Resources(string path) => _requests.Where(request => request.Path == path).SelectMany(request => new ProtobufMessage(request.Body).Messages(1));

    private static IEnumerable<ReceivedMeasurement> Points(ProtobufMessage metric)
    {
        foreach (var point in new[] { 5, 7 }.SelectMany(kind => metric.Messages(kind)).SelectMany(kind => kind.Messages(1)))
        {
            yield return new ReceivedMeasurement(metric.Text(1), metric.Text(3), point.Double(4) ?? (long)point.Scalar(6)!.Value, 1, Attributes(point.Messages(7)));
        }

        foreach (var point in metric.Messages(9).SelectMany(histogram => histogram.Messages(1)))
        {
            yield return new ReceivedMeasurement(metric.Text(1), metric.Text(3), point.Double(5) ?? 0, (long)point.Scalar(4)!.Value, Attributes(point.Messages(9)));
        }
    }

    private static Dictionary<string, string> Attributes(IEnumerable<ProtobufMessage> pairs) => pairs.ToDictionary(pair => pair.Text(1), pair => Value(pair.Message(2)), StringComparer.Ordinal);

    private static string Value(ProtobufMessage? value) =>
        value is null ? ""
        : value.Scalar(2) is { } truth ? truth == 1 ? "true" : "false"
        : value.Scalar(3) is { } whole ? ((long)whole).ToString(CultureInfo.InvariantCulture)
        : value.Double(4) is { } real ? real.ToString(CultureInfo.InvariantCulture)
        : value.Message(5) is { } list ? string.Join(',', list.Messages(1).Select(Value))
        : value.Text(1);
}
