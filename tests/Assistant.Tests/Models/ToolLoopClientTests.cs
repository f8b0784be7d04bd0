using LittleGiants.Assistant.Models;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Tests.Models;

public sealed class ToolLoopClientTests
{
    private static readonly ChatMessage[] FinalRequest = [new(ChatRole.User, "Answer now.")];

    private readonly List<ToolStep> _steps = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_tool_is_run_and_its_result_becomes_the_answer(bool streamed)
    {
        await using var server = new ScriptedModelServer(ModelReply.Call("find", "{\"concept\":\"revenue\"}"), ModelReply.Text("It is 5 [E1]."));

        var response = await AskAsync(server, server.Options, streamed, AIFunctionFactory.Create((string concept) => $"{concept} = 5 [E1]", "find"));

        Assert.Equal("It is 5 [E1].", response.Messages[^1].Text);
        Assert.Equal("user: ?\nassistant: [call_a find {\"concept\":\"revenue\"}]\ntool: revenue = 5 [E1]", server.Questions[1].Dialogue);
        Assert.Equal([ChatRole.Assistant, ChatRole.Tool, ChatRole.Assistant], response.Messages.Select(message => message.Role));
        Assert.Equal([ToolStepStage.Started, ToolStepStage.Finished], _steps.Select(step => step.Stage));
        Assert.Equal(("find", "revenue"), (_steps[0].Tool, _steps[0].Arguments["concept"]!.ToString()));
        Assert.Equal(36, response.Usage?.TotalTokenCount);
    }

    [Fact]
    public async Task An_answer_without_tools_is_passed_through_as_it_streams()
    {
        await using var server = new ScriptedModelServer(ModelReply.Text("one two three four", pieces: 4));
        using var client = new OpenAiChatClient(server.Options);
        using var loop = new ToolLoopClient(client, server.Options, FinalRequest);

        var pieces = await loop.GetStreamingResponseAsync("?").Where(update => update.Text.Length > 0).Select(update => update.Text).ToListAsync();

        Assert.True(pieces.Count >= 4);
        Assert.Equal("one two three four", string.Concat(pieces));
    }

    [Fact]
    public async Task Calls_of_one_round_run_at_once_but_no_more_than_allowed_and_results_keep_their_order()
    {
        await using var server = new ScriptedModelServer(ModelReply.Calls([.. Enumerable.Range(1, 6).Select(number => ($"call_{number}", "find", $"{{\"number\":{number}}}"))]), ModelReply.Text("done"));
        var (running, most) = (0, 0);
        var two = new TaskCompletionSource();
        var tool = AIFunctionFactory.Create(
            async (int number) =>
            {
                lock (two)
                {
                    most = Math.Max(most, ++running);
                    if (running == 2)
                    {
                        two.TrySetResult();
                    }
                }

                await two.Task;
                lock (two)
                {
                    running--;
                }

                return number;
            },
            "find");

        await AskAsync(server, server.Options with { MaxParallelToolReads = 2 }, streamed: true, tool);

        Assert.Equal(2, most);
        Assert.EndsWith("tool: 1\ntool: 2\ntool: 3\ntool: 4\ntool: 5\ntool: 6", server.Questions[1].Dialogue, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("other", "{}", "There is no tool 'other'. The tools are: find.")]
    [InlineData("find", "{\"concept\": rev", "The arguments of 'find' are not a JSON object.")]
    [InlineData("find", "{}", "The arguments of 'find' do not fit")]
    [InlineData("find", "{\"concept\":\"explode\"}", "'find' failed: no such company")]
    public async Task What_is_wrong_with_a_call_is_told_to_the_model_which_may_try_again(string tool, string arguments, string told)
    {
        await using var server = new ScriptedModelServer(ModelReply.Call(tool, arguments), ModelReply.Call("find", "{\"concept\":\"revenue\"}", "call_b"), ModelReply.Text("5"));

        var response = await AskAsync(server, server.Options, streamed: true, AIFunctionFactory.Create((string concept) => concept == "explode" ? throw new InvalidOperationException("no such company") : "5", "find"));

        Assert.Equal("5", response.Messages[^1].Text);
        Assert.Contains("tool: " + told, server.Questions[1].Dialogue, StringComparison.Ordinal);
        Assert.Contains(_steps, step => step.Stage == ToolStepStage.Failed && step.Result!.ToString()!.StartsWith(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_the_calls_are_used_up_the_answer_is_asked_for_without_tools(bool streamed)
    {
        await using var server = new ScriptedModelServer(
            ModelReply.Call("find", id: "a"), ModelReply.Calls(("b", "find", "{}"), ("c", "find", "{}")), ModelReply.Text("What I have."));

        var response = await AskAsync(server, server.Options with { MaxToolCalls = 2 }, streamed, AIFunctionFactory.Create(() => "5", "find"));

        Assert.Equal("What I have.", response.Messages[^1].Text);
        Assert.False(server.Questions[2].HasTools);
        Assert.EndsWith("tool: 5\ntool: Not run: no tool calls are left in this turn.\nuser: Answer now.", server.Questions[2].Dialogue, StringComparison.Ordinal);
        Assert.Equal(ToolStepStage.Refused, _steps.Single(step => step.CallId == "c").Stage);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_model_that_calls_tools_for_ever_fails(bool streamed)
    {
        await using var server = new ScriptedModelServer { Always = ModelReply.Call("find") };

        var failed = await Assert.ThrowsAsync<ModelFailureException>(() => AskAsync(server, server.Options with { MaxToolCalls = 3 }, streamed, AIFunctionFactory.Create(() => "5", "find")));

        Assert.Equal((ModelFailureCode.TooManyToolCalls, 4), (failed.Failure.Code, server.Questions.Count));
    }

    [Fact]
    public async Task A_model_that_only_calls_unknown_tools_is_stopped_early()
    {
        await using var server = new ScriptedModelServer { Always = ModelReply.Call("other") };

        var failed = await Assert.ThrowsAsync<ModelFailureException>(() => AskAsync(server, server.Options with { MaxBrokenToolCalls = 2 }, streamed: true, AIFunctionFactory.Create(() => "5", "find")));

        Assert.Equal((ModelFailureCode.TooManyToolCalls, 3), (failed.Failure.Code, server.Questions.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_tool_that_takes_too_long_is_left_even_when_it_does_not_listen(bool listens)
    {
        await using var server = new ScriptedModelServer(ModelReply.Call("find"), ModelReply.Text("Without it."));
        using var release = new ManualResetEventSlim();
        var tool = AIFunctionFactory.Create((CancellationToken token) => release.Wait(listens ? token : CancellationToken.None), "find");

        var response = await AskAsync(server, server.Options with { ToolSeconds = 0.1 }, streamed: true, tool);
        release.Set();

        Assert.Equal("Without it.", response.Messages[^1].Text);
        Assert.Contains("tool: 'find' took longer than 0.1 seconds.", server.Questions[1].Dialogue, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_turn_ends_at_its_time_limit(bool inTool)
    {
        await using var server = new ScriptedModelServer(inTool ? ModelReply.Call("find") : ModelReply.Stall());
        var tool = AIFunctionFactory.Create((CancellationToken token) => Task.Delay(Timeout.Infinite, token), "find");

        var failed = await Assert.ThrowsAsync<ModelFailureException>(() => AskAsync(server, server.Options with { TotalSeconds = 0.4 }, streamed: true, tool));

        Assert.Equal(ModelFailureCode.Timeout, failed.Failure.Code);
        Assert.Contains("TotalSeconds", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_the_user_stops_in_a_tool_is_a_cancellation()
    {
        await using var server = new ScriptedModelServer(ModelReply.Call("find"));
        using var stop = new CancellationTokenSource();
        var tool = AIFunctionFactory.Create(
            async (CancellationToken token) =>
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            },
            "find");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AskAsync(server, server.Options, streamed: true, tool, stop.Token));
    }

    [Fact]
    public async Task A_tool_that_was_interrupted_by_something_else_does_not_stop_the_turn()
    {
        await using var server = new ScriptedModelServer(ModelReply.Call("find"), ModelReply.Text("Without it."));
        var tool = AIFunctionFactory.Create((Func<string>)(() => throw new OperationCanceledException("the store was closed")), "find");

        var response = await AskAsync(server, server.Options, streamed: true, tool);

        Assert.Equal("Without it.", response.Messages[^1].Text);
        Assert.Contains("tool: 'find' failed", server.Questions[1].Dialogue, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_has_to_be_called_has_to_be_only_once()
    {
        await using var server = new ScriptedModelServer(ModelReply.Call("find"), ModelReply.Text("5"));
        using var client = new OpenAiChatClient(server.Options);
        using var loop = new ToolLoopClient(client, server.Options, FinalRequest);

        await loop.GetResponseAsync("?", new ChatOptions { Tools = [AIFunctionFactory.Create(() => "5", "find")], ToolMode = ChatToolMode.RequireAny });

        Assert.Equal(["required", "auto"], server.Questions.Select(question => question.Json.TryGetProperty("tool_choice", out var choice) ? choice.GetString() : "auto"));
    }

    private async Task<ChatResponse> AskAsync(ScriptedModelServer server, ModelOptions options, bool streamed, AIFunction tool, CancellationToken cancellationToken = default)
    {
        using var client = new OpenAiChatClient(server.Options);
        using var loop = new ToolLoopClient(client, options, FinalRequest, _steps.Add);
        var settings = new ChatOptions { Tools = [tool] };
        return streamed
            ? await loop.GetStreamingResponseAsync("?", settings, cancellationToken).ToChatResponseAsync(cancellationToken)
            : await loop.GetResponseAsync("?", settings, cancellationToken);
    }
}
