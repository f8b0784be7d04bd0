using System.ComponentModel;
using LittleGiants.Assistant.Models;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Tests.Models;

public sealed class OpenAiChatClientTests
{
    private static readonly ChatMessage[] Question = [new(ChatRole.System, "Be brief."), new(ChatRole.User, "What is the revenue?")];

    [Fact]
    public async Task A_plain_answer_comes_with_its_usage_and_reason_to_finish()
    {
        await using var server = new ScriptedModelServer(ModelReply.Text("It is 5."));
        using var client = new OpenAiChatClient(server.Options);

        var response = await client.GetResponseAsync(Question);

        Assert.Equal(("It is 5.", ChatFinishReason.Stop, 18), (response.Text, response.FinishReason, response.Usage?.TotalTokenCount));
        Assert.Equal("system: Be brief.\nuser: What is the revenue?", server.Questions[0].Dialogue);
        Assert.Equal(ModelReply.Model, server.Questions[0].Json.GetProperty("model").GetString());
    }

    [Fact]
    public async Task A_streamed_answer_comes_in_its_pieces_with_usage_at_the_end()
    {
        await using var server = new ScriptedModelServer(ModelReply.Text("营业收入为五亿元 [E1]", pieces: 6));
        using var client = new OpenAiChatClient(server.Options);

        var updates = await client.GetStreamingResponseAsync(Question).ToListAsync();

        Assert.True(updates.Count(update => update.Text.Length > 0) >= 5);
        var response = updates.ToChatResponse();
        Assert.Equal(("营业收入为五亿元 [E1]", ChatFinishReason.Stop, 18), (response.Text, response.FinishReason, response.Usage?.TotalTokenCount));
        Assert.True(server.Questions[0].IsStreamed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Arguments_of_tool_calls_are_put_together(bool streamed)
    {
        await using var server = new ScriptedModelServer(ModelReply.Calls(("call_1", "find", "{\"concept\":\"revenue\",\"year\":2024}"), ("call_2", "find", "{\"concept\":\"employees\"}")));
        using var client = new OpenAiChatClient(server.Options);
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create((string concept) => concept, "find")] };

        var response = streamed ? await client.GetStreamingResponseAsync(Question, options).ToChatResponseAsync() : await client.GetResponseAsync(Question, options);

        var calls = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToList();
        Assert.Equal(["call_1", "call_2"], calls.Select(call => call.CallId));
        Assert.Equal("revenue", calls[0].Arguments!["concept"]!.ToString());
        Assert.Equal("2024", calls[0].Arguments!["year"]!.ToString());
        Assert.Equal(ChatFinishReason.ToolCalls, response.FinishReason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Arguments_that_are_no_JSON_are_marked_and_go_back_as_an_empty_object(bool streamed)
    {
        await using var server = new ScriptedModelServer(ModelReply.Call("find", "{\"concept\": reven"), ModelReply.Text("Sorry."));
        using var client = new OpenAiChatClient(server.Options);
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create((string concept) => concept, "find")] };

        var response = streamed ? await client.GetStreamingResponseAsync(Question, options).ToChatResponseAsync() : await client.GetResponseAsync(Question, options);
        var call = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Single();
        await client.GetResponseAsync([.. Question, .. response.Messages, new ChatMessage(ChatRole.Tool, [new FunctionResultContent(call.CallId, "broken")])], options);

        Assert.NotNull(call.Exception);
        Assert.Contains("[call_a find {}]\ntool: broken", server.Questions[1].Dialogue, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_without_an_id_gets_one(bool streamed)
    {
        await using var server = new ScriptedModelServer(ModelReply.Calls(("", "find", "{}"), ("", "find", "{}")));
        using var client = new OpenAiChatClient(server.Options);
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(() => "", "find")] };

        var response = streamed ? await client.GetStreamingResponseAsync(Question, options).ToChatResponseAsync() : await client.GetResponseAsync(Question, options);

        var ids = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Select(call => call.CallId).ToList();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.DoesNotContain("", ids);
    }

    [Fact]
    public async Task Tools_are_described_without_references()
    {
        await using var server = new ScriptedModelServer(ModelReply.Text("ok"));
        using var client = new OpenAiChatClient(server.Options);
        var tool = AIFunctionFactory.Create(([Description("first")] Place from, Place to) => from.City + to.City, "route", "Finds a way.");
        Assert.Contains("$ref", tool.JsonSchema.GetRawText(), StringComparison.Ordinal);

        await client.GetResponseAsync(Question, new ChatOptions { Tools = [tool] });

        var sent = server.Questions[0].Json.GetProperty("tools")[0].GetProperty("function");
        Assert.DoesNotContain("$ref", sent.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("Finds a way.", sent.GetProperty("description").GetString());
        Assert.True(sent.GetProperty("parameters").GetProperty("properties").GetProperty("to").GetProperty("properties").TryGetProperty("city", out _));
    }

    [Fact]
    public async Task The_key_is_sent_when_there_is_one_and_no_header_when_there_is_none()
    {
        await using var server = new ScriptedModelServer(ModelReply.Text("a"), ModelReply.Text("b"));
        using var keyed = new OpenAiChatClient(server.Options with { Key = new ModelKey("sk-test-1") });
        using var keyless = new OpenAiChatClient(server.Options);

        await keyed.GetResponseAsync(Question);
        await keyless.GetResponseAsync(Question);

        Assert.Equal("Bearer sk-test-1", server.Questions[0].Headers["Authorization"]);
        Assert.False(server.Questions[1].Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task An_address_with_a_slash_at_its_end_is_the_same_address()
    {
        await using var server = new ScriptedModelServer(ModelReply.Text("a"));
        var options = server.Options with { Endpoint = ModelSettingsTests.Read(("Model:Endpoint", server.Endpoint + "/"), ("Model:Name", "m")).Endpoint };
        using var client = new OpenAiChatClient(options);

        Assert.Equal("a", (await client.GetResponseAsync(Question)).Text);
    }

    private sealed record Place(string City, Place? Within);
}
