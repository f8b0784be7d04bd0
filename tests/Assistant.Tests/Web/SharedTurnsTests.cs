using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Tests.Models;

namespace LittleGiants.Assistant.Tests.Web;

/// <summary>Answers that one process writes while another is asked about them.</summary>
public sealed partial class SharedTurnsTests(SharedLibrary library) : IClassFixture<SharedLibrary>
{
    private const string Beginning = "A beginning that goes on. ";

    private static Dictionary<string, string?> With(ScriptedModelServer server) => new()
    {
        ["Model:Endpoint"] = server.Endpoint.ToString(),
        ["Model:Name"] = ModelReply.Model,
        ["Model:RetrySeconds"] = "0.001",
        ["Web:DrainSeconds"] = "20",
    };

    [PostgresFact]
    public async Task A_stream_goes_on_at_the_other_process_where_it_was_left_and_the_answer_is_stopped_from_there()
    {
        await using var server = new ScriptedModelServer(ModelReply.StallAfter(Beginning));
        await using var one = await library.StartAsync(With(server));
        await using var other = await library.StartAsync(With(server));
        var talk = await Talk.BeginAsync(one);
        var there = talk.At(other);
        var number = await talk.StartAsync(new { question = "Tell me of Harrowfield." });
        string? understood, text;
        using (var first = await talk.ListenAsync(number))
        {
            understood = (await first.UntilAsync("understood")).Id;
            text = (await first.UntilAsync("text")).Id;
        }

        using var fresh = await there.ListenAsync(number);
        Assert.Equal(understood, (await fresh.UntilAsync("understood")).Id);
        Assert.Equal((text, Beginning), await TextAsync(fresh));
        using var resumed = await there.ListenAsync(number, understood);
        Assert.Equal((text, Beginning), await TextAsync(resumed));
        using var rest = await there.ListenAsync(number, text);

        var turn = (await there.DetailAsync()).GetProperty("turns")[0];
        Assert.Equal(("running", "Tell me of Harrowfield."), (turn.GetProperty("state").GetString(), turn.GetProperty("question").GetString()));
        Assert.Equal("turnRunning", await other.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, there.Path + "/turns", new { question = "And?" }));

        var stopped = await other.SendAsync(HttpMethod.Post, FormattableString.Invariant($"{there.Path}/turns/{number}/stop"));
        Assert.Equal("stopped", stopped.GetProperty("state").GetString());
        var last = Assert.Single(await rest.AllAsync());
        Assert.Equal(("done", "stopped"), (last.Name, last.Data.GetProperty("state").GetString()));
        Assert.Equal("stopped", (await talk.DetailAsync()).GetProperty("turns")[0].GetProperty("state").GetString());
        await there.AskAsync(new { question = "Revenue of Harrowfield?", builtIn = true });
    }

    [PostgresFact]
    public async Task A_conversation_that_the_other_process_answers_in_can_be_deleted()
    {
        await using var server = new ScriptedModelServer(ModelReply.Stall());
        await using var one = await library.StartAsync(With(server));
        await using var other = await library.StartAsync(With(server));
        var talk = await Talk.BeginAsync(one);
        await talk.StartAsync(new { question = "Tell me of Harrowfield." });
        await other.SendAsync(HttpMethod.Delete, talk.Path);
        Assert.Equal("conversationNotFound", await one.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, talk.Path));
    }

    [PostgresFact]
    public async Task A_process_that_ends_sends_its_listeners_to_the_other_and_its_answer_comes_to_its_end_there()
    {
        await using var server = new ScriptedModelServer(ModelReply.StallAfter(Beginning));
        await using var other = await library.StartAsync(With(server));
        var one = await library.StartAsync(With(server));
        try
        {
            var talk = await Talk.BeginAsync(one);
            var there = talk.At(other);
            var number = await talk.StartAsync(new { question = "Tell me of Harrowfield." });
            using var events = await talk.ListenAsync(number);
            var left = (await events.UntilAsync("text")).Id;
            var draining = one.DrainAsync();
            Assert.Equal("reconnect", Assert.Single(await events.AllAsync()).Name);
            using var ready = await one.AnswerAsync(HttpMethod.Get, "/health/ready");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Equal("live", await one.Client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
            Assert.Equal("draining", await one.RefusedAsync(HttpStatusCode.ServiceUnavailable, HttpMethod.Post, talk.Path + "/turns", new { question = "And?" }));
            Assert.Equal("draining", await one.RefusedAsync(HttpStatusCode.ServiceUnavailable, HttpMethod.Post, "/api/uploads", new { name = "report.pdf", size = 10 }));

            using var resumed = await there.ListenAsync(number, left);
            Assert.False(draining.IsCompleted);
            await other.SendAsync(HttpMethod.Post, FormattableString.Invariant($"{there.Path}/turns/{number}/stop"));
            Assert.Equal(["done"], (await resumed.AllAsync()).Select(one => one.Name));
            await draining;
        }
        finally
        {
            await one.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task The_answer_of_a_killed_process_ends_with_a_word_and_can_be_asked_again()
    {
        await using var server = new ScriptedModelServer(ModelReply.StallAfter(Beginning), ModelReply.Text("Nothing more is known."));
        await using var other = await library.StartAsync(With(server));
        using var killed = Serve(library.Location, With(server), out var address);
        try
        {
            using var client = new HttpClient { BaseAddress = address };
            client.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
            var talk = await Talk.BeginAsync(other);
            using var asked = await client.PostAsync(new Uri(talk.Path + "/turns", UriKind.Relative), new StringContent("""{"question":"Tell me of Harrowfield."}""", System.Text.Encoding.UTF8, "application/json"));
            Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
            using var events = await talk.ListenAsync(0);
            await TextAsync(events);
            killed.Kill();

            var watch = Stopwatch.StartNew();
            var last = (await events.UntilAsync("done")).Data;
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
            Assert.Equal("failed", last.GetProperty("state").GetString());
            var answer = last.GetProperty("answer");
            Assert.Contains("ended before it was done. Ask again.", answer.GetProperty("problem").GetString(), StringComparison.Ordinal);
            Assert.Equal(Beginning, answer.GetProperty("text").GetString());
            await talk.AskAsync(new { question = "Tell me of Harrowfield.", replaces = 0 });
            Assert.Equal("done", Assert.Single((await talk.DetailAsync()).GetProperty("turns").EnumerateArray()).GetProperty("state").GetString());
        }
        finally
        {
            if (!killed.HasExited)
            {
                killed.Kill();
            }
        }
    }

    [PostgresFact]
    public async Task An_answer_that_was_taken_from_its_process_is_kept_as_ended_and_by_nobody_else()
    {
        await using var server = new ScriptedModelServer(ModelReply.StallAfter(Beginning));
        await using var page = await library.StartAsync(With(server));
        var talk = await Talk.BeginAsync(page);
        var number = await talk.StartAsync(new { question = "Tell me of Harrowfield." });
        using var events = await talk.ListenAsync(number);
        await TextAsync(events);
        await PostgresServer.ExecuteAsync(library.Location.ConnectionString!, "UPDATE shared_records SET holder = 'another', due = now() WHERE kind = 'turn'");
        Assert.Contains("given up", (await events.UntilAsync("failed")).Data.GetProperty("detail").GetString(), StringComparison.Ordinal);
        var turn = await page.SeeAsync(talk.Path, detail => detail.GetProperty("turns").EnumerateArray().FirstOrDefault(turn => turn.GetProperty("state").GetString() != "running"));
        Assert.Equal("failed", turn.GetProperty("state").GetString());
        Assert.Contains("ended before it was done", turn.GetProperty("answer").GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    /// <summary>The next text with the id of its last part: it may come in two.</summary>
    private static async Task<(string? Id, string Text)> TextAsync(EventReader events)
    {
        var (id, text) = (default(string), "");
        while (text.Length < Beginning.Length)
        {
            var one = await events.UntilAsync("text");
            (id, text) = (one.Id, text + one.Data.GetProperty("delta").GetString());
        }

        return (id, text);
    }

    private static Process Serve(LibraryLocation location, Dictionary<string, string?> settings, out Uri address)
    {
        var start = new ProcessStartInfo(BenchFolder.Executable, ["serve", "--port", "0"]) { RedirectStandardOutput = true };
        start.Environment[LibraryLocation.Variable] = location.ConnectionString;
        start.Environment["XDG_DATA_HOME"] = location.Folder;
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start)!;
        address = new Uri(AddressPattern().Match(process.StandardOutput.ReadLine() ?? "").Value);
        return process;
    }

    [GeneratedRegex(@"http://[^\s]+")]
    private static partial Regex AddressPattern();
}
