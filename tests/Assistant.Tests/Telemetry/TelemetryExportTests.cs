using System.Diagnostics;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Tests.Models;

namespace LittleGiants.Assistant.Tests.Telemetry;

/// <summary>What a collector gets from the program, over real OTLP.</summary>
public sealed partial class TelemetryExportTests : IDisposable
{
    private static readonly string[] Stages = ["extract", "fetch", "index", "read", "store"];
    private readonly TemporaryFolder _folder = new();

    private string Library => _folder["library"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Adding_files_gives_a_trace_each_with_its_stages_and_the_pages_read()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        var broken = _folder.Write("secret-name.pdf", "%PDF-1.7\nnothing that could be read");
        var (exit, _, error) = AssistantProcess.RunWith(
            new Dictionary<string, string>(receiver.Environment) { ["OTEL_EXPORTER_OTLP_HEADERS"] = "Authorization=Bearer hush-hush" },
            "add", Samples.PathOf(Samples.English), broken, "--library", Library);
        Assert.True(exit == ExitCodes.SomeFailed, error);

        var files = receiver.Spans.Where(span => span.Name == "ingest file").ToList();
        var added = Assert.Single(files, file => file.Attributes["little_giants.ingestion.outcome"] == "added");
        Assert.Equal("5", added.Attributes["little_giants.document.pages"]);
        Assert.Equal(64, added.Attributes["little_giants.document.sha256"].Length);
        var stages = receiver.Spans.Where(span => span.ParentId == added.Id).ToList();
        Assert.Equal(Stages, stages.Select(stage => stage.Name).Order());
        Assert.True(stages.Sum(stage => stage.Seconds) <= added.Seconds, "the stages of a file take no longer than the file");
        var failed = Assert.Single(files, file => file.IsError);
        Assert.Equal("damaged", failed.Attributes["error.type"]);

        Assert.Equal(5, Measured(receiver, "little_giants.ingestion.pages").Sum(point => point.Value));
        Assert.Equal(2, Measured(receiver, "little_giants.ingestion.file.duration").Sum(point => point.Count));
        Assert.Equal(Stages, Measured(receiver, "little_giants.ingestion.stage.duration").Select(point => point.Attributes["little_giants.ingestion.stage"]).Distinct().Order());
        Assert.Contains(receiver.Logs, entry => entry.GetValueOrDefault("Code") == "damaged");
        Assert.Equal("little-giants", receiver.Resource["service.name"]);

        Assert.All(receiver.Authorizations, sent => Assert.Equal("Bearer hush-hush", sent));
        Assert.DoesNotMatch("(?i)secret-name|harrowfield|hush-hush", receiver.Everything);
    }

    [Fact]
    public async Task An_answer_of_a_model_gives_its_steps_tokens_and_cost_but_no_word_of_it()
    {
        Assert.Equal(ExitCodes.Done, AssistantProcess.Run("add", Samples.PathOf(Samples.English), "--library", Library).Exit);
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var model = new ScriptedModelServer(ModelReply.Call("search", """{"query":"zebrafinch"}"""), ModelReply.Text("Nothing of a zebrafinch.")) { Key = "key-of-the-model" };
        var settings = new Dictionary<string, string>(receiver.Environment)
        {
            ["Model__Endpoint"] = model.Endpoint.AbsoluteUri,
            ["Model__Name"] = ModelReply.Model,
            ["Model__Key"] = "key-of-the-model",
            ["Model__InputPrice"] = "100000",
            ["Model__OutputPrice"] = "100000",
        };
        var (exit, output, error) = AssistantProcess.RunWith(settings, "ask", "Has Harrowfield a zebrafinch?", "--library", Library);
        Assert.True(exit == ExitCodes.Done, error);
        Assert.Contains("zebrafinch", output, StringComparison.Ordinal);

        var spans = receiver.Spans;
        var answer = Assert.Single(spans, span => span.Name == "answer question");
        Assert.Equal(ModelReply.Model, answer.Attributes["little_giants.answer.by"]);
        var ours = spans.Where(span => span.TraceId == answer.TraceId).ToList();
        Assert.Contains(ours, span => span.Name == "understand question");
        Assert.Contains(ours, span => span.Name == "check answer");
        var tool = Assert.Single(ours, span => span.Name == "execute_tool search");
        Assert.Contains(ours, span => span.Name == "search passages" && span.ParentId == tool.Id);
        var calls = ours.Where(span => span.Name == $"chat {ModelReply.Model}").ToList();
        Assert.Equal(2, calls.Count);
        Assert.All(calls, call => Assert.Equal(("11", "7", "127.0.0.1"), (call.Attributes["gen_ai.usage.input_tokens"], call.Attributes["gen_ai.usage.output_tokens"], call.Attributes["server.address"])));

        Assert.Equal(22, Tokens(receiver, "input"));
        Assert.Equal(14, Tokens(receiver, "output"));
        Assert.Equal(3.6, Measured(receiver, "little_giants.model.cost").Sum(point => point.Value), 6);
        Assert.Equal(1, Measured(receiver, "little_giants.answer.duration").Sum(point => point.Count));
        Assert.Equal(1, Measured(receiver, "little_giants.answer.time_to_first_token").Sum(point => point.Count));
        Assert.Equal(2, Measured(receiver, "gen_ai.client.operation.duration").Sum(point => point.Count));
        Assert.DoesNotMatch("(?i)zebrafinch|harrowfield|key-of-the-model", receiver.Everything);
    }

    [Fact]
    public async Task A_serving_process_tells_of_requests_and_of_its_queue()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        var start = new ProcessStartInfo(BenchFolder.Executable, ["serve", "--port", "0", "--library", Library]) { RedirectStandardOutput = true };
        start.Environment["Telemetry__Endpoint"] = receiver.Address;
        start.Environment["Telemetry__MetricSeconds"] = "1";
        start.Environment["Telemetry__ServiceName"] = "desk-7";
        start.Environment["OTEL_BSP_SCHEDULE_DELAY"] = "200";
        using var process = Process.Start(start)!;
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(AddressPattern().Match(process.StandardOutput.ReadLine() ?? "").Value) };
            client.DefaultRequestHeaders.Add("Origin", client.BaseAddress.GetLeftPart(UriPartial.Authority));
            using var added = await client.PostAsync(new Uri("/api/documents/samples", UriKind.Relative), null);
            added.EnsureSuccessStatusCode();
            using var found = await client.GetAsync(new Uri("/api/search?q=zebrafinch", UriKind.Relative));
            found.EnsureSuccessStatusCode();

            await receiver.UntilAsync(seen => Measured(seen, "little_giants.queue.waiting").Any(point => point.Value > 0)
                && Measured(seen, "http.server.request.duration").Any(point => point.Attributes.GetValueOrDefault("http.route") == "/api/search"));
            await receiver.UntilAsync(seen => seen.Spans.Any(span => span.Name == "ingest file") && seen.Spans.Any(span => span.Name == "GET /api/search"));
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }

        var request = receiver.Spans.First(span => span.Name == "GET /api/search");
        Assert.Equal("200", request.Attributes["http.response.status_code"]);
        Assert.Contains(receiver.Spans, span => span.Name == "search passages" && span.TraceId == request.TraceId);
        Assert.Equal("desk-7", receiver.Resource["service.name"]);
        Assert.DoesNotContain("zebrafinch", receiver.Everything, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Where_neither_a_collector_nor_a_bucket_is_named_nothing_of_their_libraries_is_loaded()
    {
        var loaded = ModelStartupTests.Loaded("add", _folder.Write("report.txt", "Harrowfield Sensors plc\nRevenue was GBP 61.8 million in 2024.\n"), "--library", Library);
        Assert.Contains("Quartz", loaded);
        Assert.DoesNotContain(loaded, name => name.StartsWith("OpenTelemetry", StringComparison.Ordinal) || name.StartsWith("AWSSDK", StringComparison.Ordinal));
    }

    [Fact]
    public void A_collector_that_is_not_there_holds_nobody_up()
    {
        var (exit, _, error) = AssistantProcess.RunWith(
            new Dictionary<string, string> { ["Telemetry__Endpoint"] = "http://127.0.0.1:9", ["Telemetry__ExportSeconds"] = "1" },
            "add", _folder.Write("report.txt", "Harrowfield Sensors plc\nRevenue was GBP 61.8 million in 2024.\n"), "--library", Library);
        Assert.True(exit == ExitCodes.Done, error);
    }

    [Theory]
    [InlineData("Telemetry__Endpoint", "collector:4318", "Telemetry:Endpoint")]
    [InlineData("Telemetry__Protocol", "carrier-pigeon", "Telemetry:Protocol")]
    [InlineData("Telemetry__SampleRatio", "3", "Telemetry:SampleRatio")]
    [InlineData("Telemetry__Colour", "red", "Colour")]
    public void A_wrong_setting_is_told_in_a_sentence(string variable, string value, string named)
    {
        var environment = new Dictionary<string, string> { ["Telemetry__Endpoint"] = "http://127.0.0.1:9", [variable] = value };
        var (exit, _, error) = AssistantProcess.RunWith(environment, "list", "--library", Library);
        Assert.Equal(ExitCodes.WrongUsage, exit);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static IEnumerable<ReceivedMeasurement> Measured(OtlpReceiver receiver, string name) => receiver.Measurements.Where(point => point.Name == name);

    private static double Tokens(OtlpReceiver receiver, string type) =>
        Measured(receiver, "gen_ai.client.token.usage").Where(point => point.Attributes["gen_ai.token.type"] == type).Sum(point => point.Value);

    [GeneratedRegex(@"http://[^\s]+")]
    private static partial Regex AddressPattern();
}
