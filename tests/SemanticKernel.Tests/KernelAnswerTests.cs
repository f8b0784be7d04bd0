using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Tests;
using LittleGiants.Assistant.Tests.Answering;
using LittleGiants.Assistant.Tests.Models;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace LittleGiants.SemanticKernel.Tests;

/// <summary>Questions answered by a model behind a kernel, from the scripted server through the OpenAI connector to the checked answer.</summary>
public sealed class KernelAnswerTests(SampleLibrary sample) : IClassFixture<SampleLibrary>
{
    private const string Question = "What was the revenue of Harrowfield Sensors plc in 2024?";
    private static readonly ModelReply GetRevenue = ModelReply.Call("LittleGiants-get_value", """{"company":"Harrowfield Sensors","line":"revenue","year":"FY2024"}""");

    [Fact]
    public async Task The_configured_provider_looks_up_streams_and_is_checked()
    {
        await using var server = new ScriptedModelServer(GetRevenue, ModelReply.Text("Harrowfield Sensors plc had revenue of GBP 61,842,000 in fiscal year 2024 [E1]."));
        using var models = SampleLibrary.Models(server, ("Provider", "SemanticKernel"));
        var heard = new List<string>();
        var answer = await sample.AskAsync(models, Question, onText: heard.Add);

        Assert.Null(answer.Problem);
        Assert.True(answer.IsSupported);
        Assert.Equal((Support.Supported, "Harrowfield Sensors plc had revenue of GBP 61,842,000 in fiscal year 2024[1]."), (answer.Sentences[0].Support, answer.Text));
        var cited = Assert.Single(answer.Citations);
        Assert.Equal((Samples.English, 4, "Revenue\t3\t61,842"), (cited.Document!.Name, cited.Citation!.Page, cited.Citation.Quote));
        Assert.Equal(["get_value"], answer.Steps.Select(step => step.Tool));
        Assert.True(heard.Count > 1, "The answer did not come in pieces.");
        Assert.Equal(2, server.Questions.Count);
        Assert.All(server.Questions, question => Assert.True(question.IsStreamed));
    }

    [Fact]
    public async Task What_no_source_says_is_marked()
    {
        await using var server = new ScriptedModelServer(GetRevenue, ModelReply.Text("The revenue was GBP 999 million [E1]."));
        using var models = SampleLibrary.Models(server, ("Provider", "SemanticKernel"));
        Assert.Equal(Support.Contradicted, (await sample.AskAsync(models, Question)).Sentences[0].Support);
    }

    [Fact]
    public async Task A_server_that_refuses_is_named_and_the_built_in_analyst_answers()
    {
        await using var server = new ScriptedModelServer { Always = ModelReply.Status(401) };
        using var models = SampleLibrary.Models(server, ("Provider", "SemanticKernel"));
        var answer = await sample.AskAsync(models, Question);
        Assert.True(answer.IsFallback);
        Assert.Contains("asks for a key", answer.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tool_calls_go_through_the_filters_of_the_kernel()
    {
        await using var server = new ScriptedModelServer(GetRevenue, ModelReply.Text("It was GBP 61,842,000 [E1]."));
        var filter = new Heard();
        var answer = await AskAsync(server, builder =>
        {
            builder.Services.AddSingleton<IFunctionInvocationFilter>(filter);
            builder.Services.AddSingleton<IAutoFunctionInvocationFilter>(filter);
        });
        Assert.True(answer.IsSupported);
        Assert.Equal(["auto get_value", "get_value"], filter.Calls);
    }

    [Fact]
    public async Task Other_plugins_of_the_kernel_are_not_offered_to_the_model()
    {
        await using var server = new ScriptedModelServer(
            ModelReply.Call("Mail-send", """{"text":"all figures"}"""),
            ModelReply.Text("Sent."));
        var sent = false;
        await AskAsync(server, builder => builder.Services.AddSingleton(KernelPluginFactory.CreateFromFunctions("Mail", "", [AIFunctionFactory.Create((string text) => { sent = true; }, "send").AsKernelFunction()])));
        Assert.False(sent);
        var offered = server.Questions[0].Json.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("function").GetProperty("name").GetString()!).ToList();
        Assert.Contains("LittleGiants-get_value", offered);
        Assert.All(offered, name => Assert.StartsWith("LittleGiants-", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Instructions_and_settings_reach_the_model()
    {
        await using var server = new ScriptedModelServer(ModelReply.Text("Yes."));
        using var client = Client(server);
        var response = await client.GetResponseAsync("Ready?", new ChatOptions { Instructions = "Be brief.", Temperature = 0.5f });

        Assert.Equal("Yes.", response.Text);
        var sent = server.Questions[0].Json;
        Assert.Equal(["system", "user"], sent.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("role").GetString()));
        Assert.Contains("Be brief.", server.Questions[0].Body, StringComparison.Ordinal);
        Assert.Equal(0.5, sent.GetProperty("temperature").GetDouble(), 3);
    }

    [Fact]
    public async Task A_second_turn_brings_the_first()
    {
        await using var server = new ScriptedModelServer(
            GetRevenue,
            ModelReply.Text("It was GBP 61,842,000 [E1]."),
            ModelReply.Call("LittleGiants-get_value", """{"company":"Harrowfield Sensors","line":"employees"}"""),
            ModelReply.Text("It employs 512 people [E1]."));
        using var model = Client(server);
        await using var analyst = await LittleGiants.Assistant.LittleGiantsAnalyst.OpenAsync(sample.FolderPath, model: model);
        List<ChatMessage> talk = [new(ChatRole.User, Question)];
        talk.AddRange((await analyst.Chat.GetResponseAsync(talk)).Messages);
        talk.Add(new ChatMessage(ChatRole.User, "And how many people does it employ?"));
        var second = await analyst.Chat.GetResponseAsync(talk);

        Assert.StartsWith("It employs 512 people[1].", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("⚠", second.Text, StringComparison.Ordinal);
        var messages = server.Questions[2].Json.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("role").GetString()).ToList();
        Assert.Equal(["system", "user", "assistant", "user"], messages);
    }

    private static KernelChatClient Client(ScriptedModelServer server, Action<IKernelBuilder>? more = null) => new ServiceCollection()
        .AddSemanticKernel(builder =>
        {
            builder.AddOpenAIChatCompletion(ModelReply.Model, server.Endpoint, "k");
            more?.Invoke(builder);
        })
        .BuildServiceProvider()
        .GetRequiredService<KernelChatClient>();

    private async Task<Answer> AskAsync(ScriptedModelServer server, Action<IKernelBuilder> more)
    {
        using var client = Client(server, more);
        using var models = new ModelServices(() => new ConfigurationBuilder().Build(), client);
        return await sample.AskAsync(models, Question);
    }

    private sealed class Heard : IFunctionInvocationFilter, IAutoFunctionInvocationFilter
    {
        public List<string> Calls { get; } = [];

        public Task OnFunctionInvocationAsync(Microsoft.SemanticKernel.FunctionInvocationContext context, Func<Microsoft.SemanticKernel.FunctionInvocationContext, Task> next)
        {
            Calls.Add(context.Function.Metadata.Name);
            return next(context);
        }

        public Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
        {
            Calls.Add("auto " + context.Function.Metadata.Name);
            return next(context);
        }
    }
}
