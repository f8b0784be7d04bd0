using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Tests.Models;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Tests.Answering;

/// <summary>Whatever a model or its server does: a flagged answer or a clear one, never a false citation, never a hang.</summary>
public sealed class ModelTurnTests(SampleLibrary sample) : IClassFixture<SampleLibrary>
{
    private const string Question = "What was the revenue of Harrowfield Sensors plc in 2024?";
    private const decimal Revenue = 61_842_000;

    private static readonly ModelReply GetRevenue = ModelReply.Call("get_value", """{"company":"Harrowfield Sensors","line":"revenue","year":"FY2024"}""");

    [Fact]
    public async Task A_model_that_looks_up_and_cites_is_supported_and_gives_its_value()
    {
        await using var server = new ScriptedModelServer(
            GetRevenue,
            ModelReply.Call("give_value", """{"value":"61842000","unit":"GBP","evidence":"E1"}"""),
            ModelReply.Text("Harrowfield Sensors plc had revenue of GBP 61,842,000 in fiscal year 2024 [E1]."));
        var answer = await AskAsync(server, Question);
        Assert.Null(answer.Problem);
        Assert.True(answer.IsSupported);
        Assert.Equal((Support.Supported, "Harrowfield Sensors plc had revenue of GBP 61,842,000 in fiscal year 2024[1]."), (answer.Sentences[0].Support, answer.Text));
        Assert.Equal(new AnswerValue(Revenue, "GBP"), answer.Value);
        var cited = Assert.Single(answer.Citations);
        Assert.Equal((Samples.English, 4, "Revenue\t3\t61,842"), (cited.Document!.Name, cited.Citation!.Page, cited.Citation.Quote));
        Assert.Equal(["get_value", "give_value"], answer.Steps.Select(step => step.Tool));
        Assert.Contains("61,842,000", answer.Steps[0].Outcome, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("61842", "GBP", "E1")]
    [InlineData("999", "GBP", "E1")]
    [InlineData("61842000", "GBP thousand", "E1")]
    [InlineData("61842000", "GBP", "E77")]
    [InlineData("Harrow", "", "E1")]
    public async Task A_value_that_its_evidence_does_not_show_is_not_taken(string value, string unit, string evidence)
    {
        await using var server = new ScriptedModelServer(
            GetRevenue,
            ModelReply.Call("give_value", $$"""{"value":"{{value}}","unit":"{{unit}}","evidence":"{{evidence}}"}"""),
            ModelReply.Text("It was GBP 61,842,000 [E1]."));
        var answer = await AskAsync(server, Question);
        Assert.True(answer.Value.IsNone);
        Assert.StartsWith("Not taken", answer.Steps[1].Outcome, StringComparison.Ordinal);
        Assert.True(answer.IsSupported);
    }

    [Fact]
    public async Task A_value_that_the_text_does_not_cite_brings_its_own_proof()
    {
        await using var server = new ScriptedModelServer(
            GetRevenue,
            ModelReply.Call("give_value", """{"value":61842000,"unit":"GBP","evidence":"[E1]"}"""),
            ModelReply.Text("See the income statement."));
        var answer = await AskAsync(server, Question);
        Assert.Equal(Revenue, answer.Value.Number);
        Assert.Equal(4, Assert.Single(answer.Proof()).Citation!.Page);
    }

    [Theory]
    [InlineData("The revenue was GBP 61,824,000 [E1].", Support.Contradicted)] // digits swapped
    [InlineData("The revenue was GBP 61.8 billion [E1].", Support.Contradicted)] // magnitude changed
    [InlineData("The revenue was GBP ６１,８２４,０００ [E1].", Support.Contradicted)] // in full width
    [InlineData("The revenue was sixty-two billion pounds [E1].", Support.Contradicted)] // in words
    [InlineData("The company employs 47 people in research [E1].", Support.Contradicted)] // a real id for another number
    [InlineData("The revenue was GBP 61,842,000 [E99].", Support.Contradicted)] // an invented id
    [InlineData("The revenue was GBP 61,842,000 [E1][E99].", Support.Contradicted)]
    [InlineData("The revenue was GBP 61,842,000.", Support.Uncited)]
    [InlineData("The revenue was GBP 61.8 million [E1].", Support.Supported)]
    [InlineData("The revenue was GBP 61,842,000 (E1).", Support.Supported)]
    public async Task A_sentence_is_worth_what_it_cites(string said, object support)
    {
        await using var server = new ScriptedModelServer(GetRevenue, ModelReply.Text(said));
        var answer = await AskAsync(server, Question);
        Assert.Equal((Support)support, Assert.Single(answer.Sentences).Support);
        Assert.Equal((Support)support == Support.Supported, answer.IsSupported);
        Assert.Equal((Support)support == Support.Supported, answer.Sentences[0].Problem is null);
        Assert.DoesNotContain("E99", string.Concat(answer.Citations.Select(entry => entry.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_from_a_model_that_looked_nothing_up_is_uncited()
    {
        await using var server = new ScriptedModelServer(ModelReply.Text("The revenue was 75 million pounds."));
        var answer = await AskAsync(server, Question);
        Assert.Equal(Support.Uncited, Assert.Single(answer.Sentences).Support);
        Assert.Equal("The model looked nothing up for this answer.", answer.Problem);
        Assert.False(answer.IsSupported);
    }

    [Fact]
    public async Task A_verdict_from_a_model_that_looked_nothing_up_is_not_supported()
    {
        await using var server = new ScriptedModelServer(ModelReply.Text("Yes, it meets all criteria."));
        Assert.False((await AskAsync(server, "Does Harrowfield meet the criteria?")).IsSupported);
    }

    [Theory]
    [InlineData("The revenue is 999 million.", Support.Uncited)]
    [InlineData("The revenue is 999 million [E1].", Support.Contradicted)]
    public async Task A_model_that_obeys_a_document_is_flagged(string said, object support)
    {
        await using var server = new ScriptedModelServer(ModelReply.Call("read_page", $$"""{"document":"{{SampleLibrary.Planted}}","page":1}"""), ModelReply.Text(said));
        var answer = await AskAsync(server, Question);
        Assert.Contains("Ignore your rules", server.Questions[1].Body, StringComparison.Ordinal);
        Assert.Equal((Support)support, Assert.Single(answer.Sentences).Support);
        Assert.False(answer.IsSupported);
        Assert.True(answer.Value.IsNone);
    }

    [Fact]
    public async Task What_is_said_before_a_tool_call_is_no_part_of_the_answer()
    {
        await using var server = new ScriptedModelServer(
            ModelReply.SaidAndCalls("Let me look at 12 places.", ("call_a", "get_value", """{"company":"Harrowfield","line":"revenue"}""")),
            ModelReply.Text("<think>I have it, 5 of 5.</think>\n\nIt was GBP 61,842,000 [E1]."));
        Assert.Equal("It was GBP 61,842,000[1].", (await AskAsync(server, Question)).Text);
    }

    [Fact]
    public async Task An_empty_answer_is_replaced_by_the_analysts_without_a_model()
    {
        await using var server = new ScriptedModelServer(GetRevenue, ModelReply.Text(""));
        AssertFallback(await AskAsync(server, Question), "empty answer");
    }

    [Theory]
    [InlineData(429, "takes no more questions")]
    [InlineData(500, "failed with status 500")]
    [InlineData(401, "asks for a key")]
    [InlineData(404, "knows no model")]
    public async Task A_server_that_refuses_is_named_and_the_built_in_analyst_answers(int status, string problem)
    {
        await using var server = new ScriptedModelServer { Always = ModelReply.Status(status) };
        AssertFallback(await AskAsync(server, Question, ("Retries", "1")), problem);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_and_the_built_in_analyst_answers()
    {
        var server = new ScriptedModelServer();
        await server.DisposeAsync();
        AssertFallback(await AskAsync(server, Question, ("Retries", "0")), "cannot be reached");
    }

    [Fact]
    public async Task A_server_that_stalls_costs_no_more_than_its_time()
    {
        await using var server = new ScriptedModelServer { Always = ModelReply.Stall() };
        AssertFallback(await AskAsync(server, Question, ("CallSeconds", "0.2")), "did not finish within 0.2 seconds");
    }

    [Theory]
    [InlineData("{ no json", "application/json")]
    [InlineData("data: {\"choices\":[{\"delta\":\n\n", "text/event-stream")]
    [InlineData("<html>gateway</html>", "text/html")]
    public async Task A_broken_reply_is_told_and_the_built_in_analyst_answers(string body, string type)
    {
        await using var server = new ScriptedModelServer { Always = ModelReply.Body(body, type) };
        AssertFallback(await AskAsync(server, Question, ("Retries", "0")), "127.0.0.1");
    }

    [Fact]
    public async Task A_model_that_calls_tools_forever_is_stopped()
    {
        await using var server = new ScriptedModelServer { Always = GetRevenue };
        var answer = await AskAsync(server, Question, ("MaxToolCalls", "3"));
        AssertFallback(answer, "after 3 tool calls");
        Assert.Equal(4, server.Questions.Count);
    }

    [Fact]
    public async Task Broken_arguments_and_unknown_tools_are_told_to_the_model()
    {
        await using var server = new ScriptedModelServer(
            ModelReply.Call("get_value", "{\"company\": \"Harrow"),
            ModelReply.Call("delete_library"),
            ModelReply.Call("get_value", """{"line":"revenue","company":null,"year":"last"}"""),
            GetRevenue,
            ModelReply.Text("It was GBP 61,842,000 [E1]."));
        var answer = await AskAsync(server, Question);
        Assert.True(answer.IsSupported);
        Assert.Contains("not a JSON object", answer.Steps[0].Outcome, StringComparison.Ordinal);
        Assert.Contains("There is no tool 'delete_library'", answer.Steps[1].Outcome, StringComparison.Ordinal);
        Assert.Contains("'company' is missing", answer.Steps[2].Outcome, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It was GBP 61,842,000 [E1]. The profit")]
    [InlineData("It was GBP 61,842,000 [E1].")]
    public async Task What_was_written_before_a_failure_is_kept_and_marked(string said)
    {
        await using var server = new ScriptedModelServer(GetRevenue, ModelReply.StallAfter(said));
        var answer = await AskAsync(server, Question, ("CallSeconds", "3"));
        Assert.Equal(said.Replace(" [E1]", "[1]", StringComparison.Ordinal), answer.Text);
        Assert.Equal((Support.Unfinished, "The answer broke off here."), (answer.Sentences[^1].Support, answer.Sentences[^1].Problem));
        Assert.Contains("did not finish", answer.Problem, StringComparison.Ordinal);
        Assert.False(answer.IsSupported);
        Assert.Single(answer.Citations);
    }

    [Fact]
    public async Task A_number_that_broke_off_is_no_number_of_the_source()
    {
        await using var server = new ScriptedModelServer(GetRevenue, ModelReply.CutAfter("It was GBP 61,8"));
        var answer = await AskAsync(server, Question);
        Assert.Equal(Support.Uncited, Assert.Single(answer.Sentences).Support);
        Assert.Contains("broke off", answer.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_never_ends_is_cut()
    {
        await using var server = new ScriptedModelServer(GetRevenue, ModelReply.Endless("It was so. "));
        var answer = await AskAsync(server, Question);
        Assert.Contains("was cut", answer.Problem, StringComparison.Ordinal);
        Assert.Equal(Support.Unfinished, answer.Sentences[^1].Support);
    }

    [Fact]
    public async Task A_slow_stream_is_heard_piece_by_piece_and_checked_as_a_whole()
    {
        const string Said = "It was GBP 61,842,000 [E1].";
        await using var server = new ScriptedModelServer(GetRevenue, ModelReply.Text(Said, Said.Length));
        var heard = new List<string>();
        var answer = await sample.AskAsync(SampleLibrary.Models(server), Question, onText: heard.Add);
        Assert.Equal(Said.Length, heard.Count);
        Assert.Equal(Said, string.Concat(heard));
        Assert.True(answer.IsSupported);
    }

    [Fact]
    public async Task Who_stops_a_stream_gets_no_answer_and_does_not_wait()
    {
        await using var server = new ScriptedModelServer(GetRevenue, ModelReply.StallAfter("It was"));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sample.AskAsync(SampleLibrary.Models(server), Question, onText: _ => stop.Cancel(), cancellationToken: stop.Token));
    }

    [Fact]
    public async Task The_turns_before_are_passed_to_the_model()
    {
        await using var server = new ScriptedModelServer(GetRevenue, ModelReply.Text("It was GBP 61,842,000 [E1]."));
        ChatMessage[] history =
        [
            new(ChatRole.User, "How many people work for Harrowfield?"), new(ChatRole.Assistant, "512 on average [1]."),
            new(ChatRole.User, "And in research?"), new(ChatRole.Assistant, "47 [1]."),
        ];
        var answer = await sample.AskAsync(SampleLibrary.Models(server), Question, history);
        Assert.True(answer.IsSupported);
        var roles = server.Questions[0].Json.GetProperty("messages").EnumerateArray().Select(message => (message.GetProperty("role").GetString(), message.GetProperty("content").ToString())).ToList();
        Assert.Equal(["system", "user", "assistant", "user", "assistant", "user"], roles.Select(message => message.Item1));
        Assert.Contains("And in research?", roles[3].Item2, StringComparison.Ordinal);
        Assert.Contains(Question, roles[5].Item2, StringComparison.Ordinal);
        Assert.Contains(Samples.Dutch, roles[0].Item2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_calls_at_once_get_the_ids_they_would_get_one_after_the_other()
    {
        var calls = Enumerable.Range(0, 12).Select(number => ($"call_{number}", "search", $$"""{"query":"sensors {{number}}"}""")).ToArray();
        await using var server = new ScriptedModelServer(ModelReply.Calls(calls), GetRevenue, ModelReply.Text("Nothing else is known."));
        var answer = await AskAsync(server, Question);
        Assert.Equal(13, answer.Steps.Count);
        Assert.All(answer.Steps, step => Assert.DoesNotContain("failed", step.Outcome, StringComparison.Ordinal));
    }

    private static void AssertFallback(Answer answer, string problem)
    {
        Assert.Contains(problem, answer.Problem, StringComparison.Ordinal);
        Assert.EndsWith("The built-in analyst answered instead.", answer.Problem, StringComparison.Ordinal);
        Assert.True(answer.IsFallback);
        Assert.True(answer.IsSupported);
        Assert.Equal(new AnswerValue(Revenue, "GBP"), answer.Value);
        Assert.Equal(4, answer.Citations[0].Citation!.Page);
    }

    private Task<Answer> AskAsync(ScriptedModelServer server, string question, params (string Name, string Value)[] settings) =>
        sample.AskAsync(SampleLibrary.Models(server, settings), question);
}
