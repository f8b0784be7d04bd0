using System.Net;
using System.Net.Sockets;
using LittleGiants.Assistant.Models;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Tests.Models;

public sealed class ModelFailureTests
{
    private const string Key = "sk-secret-0123456789";

    public static TheoryData<string, string, bool> Refusals => new()
    {
        { "401 {}", nameof(ModelFailureCode.Unauthorized), false },
        { "403 {}", nameof(ModelFailureCode.Unauthorized), false },
        { """404 {"error":{"message":"model 'x' not found"}}""", nameof(ModelFailureCode.ModelNotFound), false },
        { """400 {"error":{"message":"The model `x` does not exist"}}""", nameof(ModelFailureCode.ModelNotFound), false },
        { """429 {"error":{"message":"slow down"}}""", nameof(ModelFailureCode.RateLimited), true },
        { "500 <html>oops</html>", nameof(ModelFailureCode.ServerError), true },
        { "503 {}", nameof(ModelFailureCode.ServerError), true },
        { """400 {"error":{"message":"bad request"}}""", nameof(ModelFailureCode.ServerError), false },
        { "307 {}", nameof(ModelFailureCode.ServerError), false },
        { """400 {"error":{"message":"This model's maximum context length is 8192 tokens","code":"context_length_exceeded"}}""", nameof(ModelFailureCode.ContextTooLong), false },
        { """400 {"error":{"code":400,"message":"the request exceeds the available context size","type":"exceed_context_size_error"}}""", nameof(ModelFailureCode.ContextTooLong), false },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_has_its_code_and_says_where_and_what_to_do(string refusal, string code, bool transient)
    {
        foreach (var streamed in new[] { false, true })
        {
            await using var server = new ScriptedModelServer(ModelReply.Status(int.Parse(refusal.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture), refusal[4..]));
            var failure = await FailureAsync(server.Options, streamed);

            Assert.Equal((code, transient), (failure.Code.ToString(), failure.IsTransient));
            Assert.Contains(server.Options.Where, failure.Problem, StringComparison.Ordinal);
            Assert.NotEqual("", failure.Advice);
        }
    }

    [Fact]
    public async Task Nobody_listening_is_unreachable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var failure = await FailureAsync(new ModelOptions { Endpoint = new Uri($"http://127.0.0.1:{port}/v1"), Name = "m" }, streamed: true);

        Assert.Equal((ModelFailureCode.Unreachable, true), (failure.Code, failure.IsTransient));
        Assert.Contains("nothing listens there", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_broken_connection_is_unreachable(bool streamed)
    {
        await using var server = new ScriptedModelServer(ModelReply.Reset());
        Assert.Equal(ModelFailureCode.Unreachable, (await FailureAsync(server.Options, streamed)).Code);
    }

    [Theory]
    [InlineData("not json at all", false)]
    [InlineData("{\"id\":\"1\",\"choices\":[]}", false)]
    [InlineData("{\"choices\": 5}", false)]
    [InlineData("[]", false)]
    [InlineData("data: {\"choices\": [{]}\n\n", true)]
    [InlineData("data: [1]\n\n", true)]
    [InlineData("no stream", true)]
    public async Task What_cannot_be_read_is_a_broken_reply(string body, bool streamed)
    {
        await using var server = new ScriptedModelServer(ModelReply.Body(body, streamed ? "text/event-stream" : "application/json"));
        Assert.Equal(ModelFailureCode.BrokenReply, (await FailureAsync(server.Options, streamed)).Code);
    }

    [Fact]
    public async Task A_stream_that_ends_before_the_answer_does_is_a_broken_reply()
    {
        await using var server = new ScriptedModelServer(ModelReply.CutAfter("It is"));
        var failure = await FailureAsync(server.Options, streamed: true);

        Assert.Equal(ModelFailureCode.BrokenReply, failure.Code);
        Assert.Contains("broke off", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reply_without_an_end_is_cut_off(bool streamed)
    {
        await using var server = new ScriptedModelServer { Always = ModelReply.Endless(new string('x', 500)) };
        var failure = await FailureAsync(server.Options with { MaxReplyBytes = 20_000 }, streamed);

        Assert.Equal(ModelFailureCode.BrokenReply, failure.Code);
        Assert.Contains("20000 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "")]
    [InlineData(true, "It is")]
    public async Task A_server_that_falls_silent_is_left_after_the_time_limit(bool streamed, string beginning)
    {
        await using var server = new ScriptedModelServer(beginning.Length == 0 ? ModelReply.Stall() : ModelReply.StallAfter(beginning));
        var failure = await FailureAsync(server.Options with { CallSeconds = 0.2 }, streamed);

        Assert.Equal(ModelFailureCode.Timeout, failure.Code);
        Assert.Contains("0.2 seconds", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_the_user_stops_is_a_cancellation(bool streamed)
    {
        await using var server = new ScriptedModelServer(ModelReply.Stall());
        using var client = new OpenAiChatClient(server.Options);
        using var stop = new CancellationTokenSource();
        var call = streamed ? client.GetStreamingResponseAsync("?", cancellationToken: stop.Token).ToChatResponseAsync() : client.GetResponseAsync("?", cancellationToken: stop.Token);
        while (server.Requests.IsEmpty)
        {
            await Task.Yield();
        }

        await stop.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(ModelFailureCode.Cancelled, ModelFailure.Of(exception, "x")?.Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_key_stands_in_no_failure_even_when_the_server_repeats_it(bool streamed)
    {
        await using var server = new ScriptedModelServer { Key = "another" };
        using var client = new OpenAiChatClient(server.Options with { Key = new ModelKey(Key) });

        var exception = await Assert.ThrowsAsync<ModelFailureException>(() => streamed ? client.GetStreamingResponseAsync("?").ToChatResponseAsync() : client.GetResponseAsync("?"));

        Assert.Equal(ModelFailureCode.Unauthorized, exception.Failure.Code);
        Assert.Contains("(key)", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, exception + exception.Failure.ToString() + exception.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_stands_in_no_description_of_the_options()
    {
        var options = new ModelOptions { Endpoint = new Uri("http://localhost/v1"), Name = "m", Key = new ModelKey(Key) };

        Assert.DoesNotContain(Key, $"{options} {options.Key} {System.Text.Json.JsonSerializer.Serialize(options)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_server_are_shortened_and_stay_on_one_line()
    {
        await using var server = new ScriptedModelServer(ModelReply.Status(400, "\u001b[31m" + new string('a', 5_000) + "\n\nb"));
        var failure = await FailureAsync(server.Options, streamed: false);

        Assert.InRange(failure.Message.Length, 100, 900);
        Assert.DoesNotContain(failure.Message, char.IsControl);
    }

    private static async Task<ModelFailure> FailureAsync(ModelOptions options, bool streamed)
    {
        using var client = new OpenAiChatClient(options);
        var exception = await Assert.ThrowsAsync<ModelFailureException>(() => streamed ? client.GetStreamingResponseAsync("?").ToChatResponseAsync() : client.GetResponseAsync("?"));
        return exception.Failure;
    }
}
