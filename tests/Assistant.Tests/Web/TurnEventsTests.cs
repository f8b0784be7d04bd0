using System.Net;
using LittleGiants.Assistant.Tests.Models;
using LittleGiants.Assistant.Web.Conversations;

namespace LittleGiants.Assistant.Tests.Web;

/// <summary>Answers that take their time, by a model whose words the test chooses.</summary>
public sealed class TurnEventsTests
{
    private static Dictionary<string, string?> With(ScriptedModelServer server) => new()
    {
        ["Model:Endpoint"] = server.Endpoint.ToString(),
        ["Model:Name"] = ModelReply.Model,
        ["Model:RetrySeconds"] = "0.001",
    };

    [Fact]
    public async Task Events_come_in_order_with_the_text_before_its_end()
    {
        var listening = new TaskCompletionSource();
        await using var server = new ScriptedModelServer(
            ModelReply.After(listening.Task, ModelReply.Call("get_value", """{"company":"Harrowfield","line":"revenue","year":2024}""")),
            ModelReply.Text("The revenue was GBP 61,842,000 [E1].", pieces: 5));
        await using var page = await WebPage.WithSamplesAsync(With(server));
        var talk = await Talk.BeginAsync(page);
        using var events = await talk.ListenAsync(await talk.StartAsync(new { question = "Revenue of Harrowfield?" }));
        listening.SetResult();
        var all = await events.AllAsync();
        Assert.Equal("understood", all[0].Name);
        Assert.Equal("Harrowfield Sensors plc", all[0].Data.GetProperty("filters").GetProperty("companies")[0].GetProperty("name").GetString());
        Assert.Equal("get_value", all.Single(one => one.Name == "step").Data.GetProperty("tool").GetString());
        Assert.Equal("The revenue was GBP 61,842,000 [1].", string.Concat(all.Where(one => one.Name == "text").Select(one => one.Data.GetProperty("delta").GetString())));
        Assert.Equal("done", all[^1].Name);
        var answer = all[^1].Data.GetProperty("answer");
        Assert.Equal((ModelReply.Model, "supported"), (answer.GetProperty("model").GetString(), answer.GetProperty("sentences")[0].GetProperty("support").GetString()));
        Assert.Equal(all.Count, all.Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_listener_that_comes_back_goes_on_where_it_left_off_and_two_may_listen()
    {
        await using var server = new ScriptedModelServer(ModelReply.StallAfter("A beginning that goes on. "));
        await using var page = await WebPage.WithSamplesAsync(With(server));
        var talk = await Talk.BeginAsync(page);
        var number = await talk.StartAsync(new { question = "Tell me of Harrowfield." });
        string? last;
        using (var first = await talk.ListenAsync(number))
        {
            last = (await first.UntilAsync("text")).Id;
        }

        // Reloaded: the page finds the turn running, and its stream from the start.
        Assert.Equal("running", (await talk.DetailAsync()).GetProperty("turns")[0].GetProperty("state").GetString());
        using var fresh = await talk.ListenAsync(number);
        Assert.Equal("A beginning that goes on. ", (await fresh.UntilAsync("text")).Data.GetProperty("delta").GetString());
        using var resumed = await talk.ListenAsync(number, last);
        using var other = await talk.ListenAsync(number, "another-run-7");
        Assert.Equal("understood", (await other.NextAsync())!.Name);
        var stopped = await page.SendAsync(HttpMethod.Post, FormattableString.Invariant($"{talk.Path}/turns/{number}/stop"));
        Assert.Equal("stopped", stopped.GetProperty("state").GetString());
        var rest = await resumed.AllAsync();
        Assert.Equal(["done"], rest.Select(one => one.Name));
        Assert.Equal("done", (await fresh.AllAsync())[^1].Name);
    }

    [Fact]
    public async Task A_stopped_answer_is_kept_as_far_as_it_came_and_the_model_never_hears_of_it()
    {
        await using var server = new ScriptedModelServer(ModelReply.StallAfter("The revenue was GBP 1 million [E1]"), ModelReply.Text("Nothing was said."));
        await using var page = await WebPage.WithSamplesAsync(With(server));
        var talk = await Talk.BeginAsync(page);
        var number = await talk.StartAsync(new { question = "Revenue of Harrowfield?" });
        using (var events = await talk.ListenAsync(number))
        {
            await events.UntilAsync("text");
        }

        await page.SendAsync(HttpMethod.Post, FormattableString.Invariant($"{talk.Path}/turns/{number}/stop"));
        var turn = (await talk.DetailAsync()).GetProperty("turns")[0];
        Assert.Equal(("stopped", "Revenue of Harrowfield?"), (turn.GetProperty("state").GetString(), turn.GetProperty("question").GetString()));
        Assert.Equal("unfinished", turn.GetProperty("answer").GetProperty("sentences")[0].GetProperty("support").GetString());
        Assert.StartsWith("The revenue was", turn.GetProperty("answer").GetProperty("text").GetString(), StringComparison.Ordinal);
        await talk.AskAsync("And?");
        Assert.DoesNotContain("1 million", server.Questions[^1].Json.GetRawText(), StringComparison.Ordinal);

        // Stopping what has ended changes nothing.
        Assert.Equal("stopped", (await page.SendAsync(HttpMethod.Post, FormattableString.Invariant($"{talk.Path}/turns/{number}/stop"))).GetProperty("state").GetString());
    }

    [Fact]
    public async Task One_conversation_answers_one_question_at_a_time()
    {
        await using var server = new ScriptedModelServer(ModelReply.Stall());
        await using var page = await WebPage.WithSamplesAsync(With(server));
        var talk = await Talk.BeginAsync(page);
        var number = await talk.StartAsync(new { question = "Tell me of Harrowfield." });
        Assert.Equal("turnRunning", await page.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, talk.Path + "/turns", new { question = "And?" }));
        await (await Talk.BeginAsync(page)).AskAsync(new { question = "Revenue of Harrowfield?", builtIn = true });
        await page.SendAsync(HttpMethod.Post, FormattableString.Invariant($"{talk.Path}/turns/{number}/stop"));
    }

    [Fact]
    public async Task A_conversation_that_is_being_answered_can_be_deleted()
    {
        await using var server = new ScriptedModelServer(ModelReply.Stall());
        await using var page = await WebPage.WithSamplesAsync(With(server));
        var talk = await Talk.BeginAsync(page);
        await talk.StartAsync(new { question = "Tell me of Harrowfield." });
        await page.SendAsync(HttpMethod.Delete, talk.Path);
        Assert.Equal("conversationNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, talk.Path));
        Assert.Equal(0, (await page.GetAsync("/api/conversations")).GetArrayLength());
    }

    [Fact]
    public async Task A_model_that_fails_is_replaced_and_told()
    {
        await using var server = new ScriptedModelServer { Always = ModelReply.Status(500) };
        await using var page = await WebPage.WithSamplesAsync(With(server));
        var answer = (await (await Talk.BeginAsync(page)).AskAsync("What was the revenue of Harrowfield in 2024?")).GetProperty("answer");
        Assert.True(answer.GetProperty("isFallback").GetBoolean());
        Assert.Contains("built-in analyst", answer.GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.Equal("61842000", answer.GetProperty("value").GetString());
    }

    [Fact]
    public async Task Text_that_came_in_pieces_is_replayed_as_one_and_what_is_too_much_is_left_to_the_answer()
    {
        using var turn = new RunningTurn("c", "", new TurnOptions { MaxStreamedText = 10, MaxSteps = 1 });
        turn.AddText("abc");
        turn.AddText("def");
        turn.AddStep(new StepView("t", "", ""));
        turn.AddStep(new StepView("u", "", ""));
        turn.AddText("gh");
        turn.AddText("too much");
        turn.End("done", new TextDelta("end"));
        var all = new List<Assistant.Web.Http.ServerEvent>();
        await foreach (var one in turn.ReadAsync(null, default))
        {
            all.Add(one);
        }

        Assert.Equal(["text", "step", "text", "done"], all.Select(one => one.Name));
        Assert.Equal(["""{"delta":"abcdef"}""", """{"delta":"gh"}"""], all.Where(one => one.Name == "text").Select(one => one.Data));
        var rest = new List<string>();
        await foreach (var one in turn.ReadAsync(all[0].Id, default))
        {
            rest.Add(one.Name);
        }

        Assert.Equal(["step", "text", "done"], rest);
    }
}
