using LittleGiants.Assistant.Models;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Tests.Models;

public sealed class RetryingChatClientTests
{
    private readonly List<TimeSpan> _waits = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_passing_failure_is_tried_again(bool streamed)
    {
        await using var server = new ScriptedModelServer(ModelReply.Status(503), ModelReply.Reset(), ModelReply.Text("It is 5."));
        using var client = Client(server.Options);

        Assert.Equal("It is 5.", await AskAsync(client, streamed));
        Assert.Equal((3, 2), (server.Questions.Count, _waits.Count));
    }

    [Fact]
    public async Task The_wait_that_a_server_asks_for_is_kept()
    {
        await using var server = new ScriptedModelServer(ModelReply.Status(429, "{}", ("Retry-After", "7")), ModelReply.Text("ok"));
        using var client = Client(server.Options);

        Assert.Equal("ok", await AskAsync(client, streamed: true));
        Assert.Equal([TimeSpan.FromSeconds(7)], _waits);
    }

    [Fact]
    public async Task A_server_that_asks_for_too_long_a_wait_is_not_waited_for()
    {
        await using var server = new ScriptedModelServer(ModelReply.Status(429, "{}", ("Retry-After", "3600")));
        using var client = Client(server.Options);

        var failed = await Assert.ThrowsAsync<ModelFailureException>(() => AskAsync(client, streamed: false));
        Assert.Equal((ModelFailureCode.RateLimited, TimeSpan.FromHours(1)), (failed.Failure.Code, failed.Failure.RetryAfter));
        Assert.Empty(_waits);
    }

    [Fact]
    public void A_date_to_wait_for_is_understood()
    {
        var failures = new ServerFailures(new ModelOptions { Endpoint = new Uri("http://h/v1") }, new StoppedClock());

        Assert.Equal(TimeSpan.FromSeconds(30), failures.OfStatus(429, "", "Wed, 21 Oct 2015 07:28:30 GMT", "m").RetryAfter);
        Assert.Equal(TimeSpan.Zero, failures.OfStatus(429, "", "Wed, 21 Oct 2015 07:00:00 GMT", "m").RetryAfter);
        Assert.Null(failures.OfStatus(429, "", "soon", "m").RetryAfter);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failure_that_lasts_ends_after_the_retries(bool streamed)
    {
        await using var server = new ScriptedModelServer { Always = ModelReply.Status(500) };
        using var client = Client(server.Options with { Retries = 2 });

        var failed = await Assert.ThrowsAsync<ModelFailureException>(() => AskAsync(client, streamed));
        Assert.Equal((ModelFailureCode.ServerError, 3), (failed.Failure.Code, server.Questions.Count));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(400)]
    public async Task What_will_not_pass_is_not_tried_again(int status)
    {
        await using var server = new ScriptedModelServer { Always = ModelReply.Status(status) };
        using var client = Client(server.Options);

        await Assert.ThrowsAsync<ModelFailureException>(() => AskAsync(client, streamed: true));
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task An_answer_that_has_begun_is_not_begun_again()
    {
        await using var server = new ScriptedModelServer(ModelReply.CutAfter("It"), ModelReply.Text("It is 5."));
        using var client = Client(server.Options);
        var heard = "";

        await Assert.ThrowsAsync<ModelFailureException>(async () =>
        {
            await foreach (var update in client.GetStreamingResponseAsync("?"))
            {
                heard += update.Text;
            }
        });
        Assert.Equal(("It", 1), (heard, server.Questions.Count));
    }

    [Fact]
    public async Task Stopping_ends_the_wait()
    {
        await using var server = new ScriptedModelServer { Always = ModelReply.Status(503, "{}", ("Retry-After", "50")) };
        using var stop = new CancellationTokenSource();
        var delays = new RetryDelays(server.Options, new Random(1), async (delay, token) =>
        {
            await stop.CancelAsync();
            await Task.Delay(delay, token);
        });
        using var client = new RetryingChatClient(new OpenAiChatClient(server.Options), delays);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync("?", cancellationToken: stop.Token));
    }

    [Fact]
    public void Waits_double_with_jitter_up_to_the_longest()
    {
        var delays = new RetryDelays(new ModelOptions { Retries = 20, RetrySeconds = 1, MaxRetryWaitSeconds = 10 }, new Random(3));
        var failure = new ModelFailure(ModelFailureCode.ServerError, "h", "", "") { IsTransient = true };

        for (var retry = 1; retry <= 20; retry++)
        {
            var whole = Math.Pow(2, retry - 1);
            Assert.InRange(delays.Delay(failure, retry)!.Value.TotalSeconds, Math.Min(10, whole / 2), Math.Min(10, whole));
        }

        Assert.Null(delays.Delay(failure, 21));
    }

    private static async Task<string> AskAsync(RetryingChatClient client, bool streamed) =>
        (streamed ? await client.GetStreamingResponseAsync("?").ToChatResponseAsync() : await client.GetResponseAsync("?")).Text;

    private RetryingChatClient Client(ModelOptions options) => new(new OpenAiChatClient(options), new RetryDelays(options, new Random(1), (delay, _) =>
    {
        _waits.Add(delay);
        return Task.CompletedTask;
    }));

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2015, 10, 21, 7, 28, 0, TimeSpan.Zero);
    }
}
