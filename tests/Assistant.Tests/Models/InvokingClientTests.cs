using System.Runtime.CompilerServices;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Tests.Answering;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Tests.Models;

/// <summary>Clients that invoke tools themselves, as Semantic Kernel's, under the same limits, steps and check as our own loop.</summary>
public sealed class InvokingClientTests(SampleLibrary sample) : IClassFixture<SampleLibrary>
{
    private const string Question = "What was the revenue of Harrowfield Sensors plc in 2024?";
    private static readonly (string, object?)[] Revenue = [("company", "Harrowfield Sensors"), ("line", "revenue"), ("year", "FY2024")];

    [Fact]
    public async Task What_it_looks_up_and_cites_is_checked_and_told()
    {
        var model = new InvokingModel(Play);
        var answer = await AskAsync(model);

        Assert.Null(answer.Problem);
        Assert.True(answer.IsSupported);
        Assert.Equal("Revenue was GBP 61,842,000[1].", answer.Text);
        Assert.Equal(["get_value"], answer.Steps.Select(step => step.Tool));
        Assert.Equal(4, Assert.Single(answer.Citations).Citation!.Page);

        static async IAsyncEnumerable<string> Play(InvokingModel.Invoke invoke)
        {
            yield return "Let me look at 12 places.";
            Assert.Contains("[E1]", await invoke("get_value", Revenue), StringComparison.Ordinal);
            yield return "Revenue was ";
            yield return "GBP 61,842,000 [E1].";
        }
    }

    [Fact]
    public async Task What_no_source_says_is_marked()
    {
        var answer = await AskAsync(new InvokingModel(Play));
        Assert.False(answer.IsSupported);

        static async IAsyncEnumerable<string> Play(InvokingModel.Invoke invoke)
        {
            await invoke("get_value", Revenue);
            yield return "Revenue was GBP 999 million [E1].";
        }
    }

    [Fact]
    public async Task A_client_that_only_calls_tools_has_said_nothing_and_the_built_in_analyst_answers()
    {
        var answer = await AskAsync(new InvokingModel(Play));
        Assert.True(answer.IsFallback);
        Assert.Contains("61,842,000", answer.Text, StringComparison.Ordinal);

        static async IAsyncEnumerable<string> Play(InvokingModel.Invoke invoke)
        {
            yield return "Let me see.";
            await invoke("get_value", Revenue);
        }
    }

    [Fact]
    public async Task When_its_calls_are_used_up_it_is_told_to_answer()
    {
        var told = new List<string>();
        var answer = await AskAsync(new InvokingModel(Play), ("MaxToolCalls", "2"));
        Assert.DoesNotContain("Not run", told[1], StringComparison.Ordinal);
        Assert.StartsWith("Not run: no tool calls are left", told[2], StringComparison.Ordinal);
        Assert.Contains(sample.Services.Models.Prompts["finish_answer"].Render()[0].Text, told[2], StringComparison.Ordinal);
        Assert.True(answer.IsSupported);

        async IAsyncEnumerable<string> Play(InvokingModel.Invoke invoke)
        {
            for (var i = 0; i < 3; i++)
            {
                told.Add(await invoke("get_value", Revenue));
            }

            yield return "Revenue was GBP 61,842,000 [E1].";
        }
    }

    [Fact]
    public async Task One_that_never_stops_calling_is_stopped()
    {
        var calls = 0;
        var answer = await AskAsync(new InvokingModel(invoke => Play(invoke)), ("MaxToolCalls", "2"), ("MaxBrokenToolCalls", "3"));
        Assert.Contains("went on looking things up after 2 tool calls", answer.Problem, StringComparison.Ordinal);
        Assert.True(answer.IsFallback);
        Assert.InRange(calls, 5, 7);

        async IAsyncEnumerable<string> Play(InvokingModel.Invoke invoke, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                calls++;
                await invoke("get_value", Revenue);
            }

            cancellationToken.ThrowIfCancellationRequested();
            yield return "never said";
        }
    }

    [Fact]
    public async Task Bad_arguments_are_told_and_not_thrown()
    {
        var told = "";
        await AskAsync(new InvokingModel(Play));
        Assert.StartsWith("The arguments of 'get_value' do not fit: 'line' is missing", told, StringComparison.Ordinal);

        async IAsyncEnumerable<string> Play(InvokingModel.Invoke invoke)
        {
            told = await invoke("get_value", ("company", "Harrowfield"));
            yield return "Nothing.";
        }
    }

    [Theory]
    [InlineData(typeof(HttpRequestException), "cannot be reached")]
    [InlineData(typeof(InvalidOperationException), "cannot be used: it broke")]
    public async Task A_client_that_fails_is_named_and_the_built_in_analyst_answers(Type thrown, string problem)
    {
        var answer = await AskAsync(new InvokingModel(Play));
        Assert.True(answer.IsFallback);
        Assert.Contains(problem, answer.Problem, StringComparison.Ordinal);

        async IAsyncEnumerable<string> Play(InvokingModel.Invoke invoke)
        {
            await Task.Yield();
            throw (Exception)Activator.CreateInstance(thrown, "it broke")!;
#pragma warning disable CS0162 // An iterator needs a yield.
            yield return "";
#pragma warning restore CS0162
        }
    }

    [Fact]
    public async Task One_that_stalls_is_given_up()
    {
        var answer = await AskAsync(new InvokingModel(invoke => Play(invoke)), ("TotalSeconds", "0.2"));
        Assert.Contains("did not finish within 0.2 seconds", answer.Problem, StringComparison.Ordinal);

        static async IAsyncEnumerable<string> Play(InvokingModel.Invoke invoke, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            yield return "";
        }
    }

    [Fact]
    public async Task The_host_keeps_its_client()
    {
        var model = new InvokingModel(Play);
        await AskAsync(model);
        Assert.False(model.IsDisposed);

        static async IAsyncEnumerable<string> Play(InvokingModel.Invoke invoke)
        {
            await Task.Yield();
            yield return "Nothing.";
        }
    }

    private async Task<Answer> AskAsync(InvokingModel model, params (string Name, string Value)[] settings)
    {
        using var models = new ModelServices(
            () => new ConfigurationBuilder().AddInMemoryCollection(settings.Append(("Endpoint", "http://127.0.0.1:9/v1")).Append(("Name", "m")).Select(item => KeyValuePair.Create("Model:" + item.Item1, (string?)item.Item2))).Build(),
            model);
        return await sample.AskAsync(models, Question);
    }
}
