using System.Text.Json;
using LittleGiants.Assistant.Tests.Models;

namespace LittleGiants.Assistant.Tests.Answering.Assisted;

/// <summary><c>assistant add --with-model</c> as a shell sees it.</summary>
public sealed class AddWithModelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_the_model_found_is_told_stored_and_marked_wherever_it_is_shown()
    {
        await using var server = new ScriptedModelServer(
            ModelReply.Text("""{"facts": [{"concept": "rd_staff", "quote": "Our laboratory counts 61 colleagues"}, {"concept": "employees", "quote": "the canteen is open to 999 of us"}]}"""),
            ModelReply.Text("{\"facts\": []}"));
        var report = _folder.Write(UnusualReport.Name, UnusualReport.Text);
        var added = Run(server, "add", report, "--with-model");
        Assert.Equal(0, added.Exit);
        Assert.Contains($"{UnusualReport.Name}: the model found 1 of 6 missing facts (rd_staff); dropped: 1 notInText.", added.Output, StringComparison.Ordinal);
        Assert.Equal(2, server.Questions.Count);
        Assert.Contains("61 (found by the model)", Run(server, "show", "1").Output, StringComparison.Ordinal);
        Assert.Contains("61 (found by the model)", Run(server, "ask", "How many R&D staff does Brightwater Valves have?", "--built-in").Output, StringComparison.Ordinal);
        using var shown = JsonDocument.Parse(Run(server, "show", "1", "--json").Output);
        var facts = shown.RootElement.GetProperty("document").GetProperty("facts").EnumerateArray().ToLookup(fact => fact.GetProperty("concept").GetString());
        Assert.Equal(("model", "Our laboratory counts 61 colleagues"), (facts["rd_staff"].Single().GetProperty("origin").GetString(), facts["rd_staff"].Single().GetProperty("evidence")[0].GetProperty("quote").GetString()));
        Assert.False(facts["revenue"].First().TryGetProperty("origin", out _));
        Assert.DoesNotContain("rd_staff", shown.RootElement.GetProperty("document").GetProperty("absent").EnumerateArray().Select(absence => absence.GetProperty("concept").GetString()));
        Assert.Equal(0, Run(server, "verify").Exit);
    }

    [Fact]
    public async Task Nothing_is_sent_unless_it_is_asked_for()
    {
        await using var server = new ScriptedModelServer();
        Assert.Equal(0, Run(server, "add", _folder.Write(UnusualReport.Name, UnusualReport.Text)).Exit);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task With_an_embedding_model_passages_get_vectors_and_questions_are_compared_with_them()
    {
        var server = new ScriptedModelServer();
        var environment = Environment(server);
        environment["Model__EmbeddingName"] = "test-embedding";
        Assert.Equal(0, AssistantProcess.RunWith(environment, "add", _folder.Write(UnusualReport.Name, UnusualReport.Text), "--library", _folder["library"]).Exit);
        Assert.Contains("Our laboratory counts 61 colleagues", Assert.Single(server.Requests).Json.GetProperty("input").ToString(), StringComparison.Ordinal);
        Assert.Contains("61 colleagues", AssistantProcess.RunWith(environment, "search", "colleagues of the laboratory", "--library", _folder["library"]).Output, StringComparison.Ordinal);
        Assert.Equal(["/v1/embeddings", "/v1/embeddings"], server.Requests.Select(request => request.Path));
        await server.DisposeAsync();
        var offline = AssistantProcess.RunWith(environment, "search", "colleagues of the laboratory", "--library", _folder["library"]);
        Assert.Equal(0, offline.Exit);
        Assert.Contains("61 colleagues", offline.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_fails_leaves_the_document_added_and_is_told()
    {
        await using var server = new ScriptedModelServer { Always = ModelReply.Status(401) };
        var (exit, output, error) = Run(server, "add", _folder.Write(UnusualReport.Name, UnusualReport.Text), "--with-model", "--json");
        Assert.Equal(1, exit);
        Assert.Contains("asks for a key", error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(1, json.RootElement.GetProperty("added").GetArrayLength());
        Assert.Equal(0, json.RootElement.GetProperty("assisted")[0].GetProperty("found").GetArrayLength());
    }

    [Fact]
    public void Without_a_model_the_option_is_refused()
    {
        var (exit, _, error) = AssistantProcess.Run("add", _folder.Write(UnusualReport.Name, UnusualReport.Text), "--with-model", "--library", _folder["library"]);
        Assert.Equal(2, exit);
        Assert.Contains("No model is configured", error, StringComparison.Ordinal);
    }

    private (int Exit, string Output, string Error) Run(ScriptedModelServer server, params string[] arguments) => AssistantProcess.RunWith(Environment(server), [.. arguments, "--library", _folder["library"]]);

    private static Dictionary<string, string> Environment(ScriptedModelServer server) =>
        new() { ["Model__Endpoint"] = server.Endpoint.ToString(), ["Model__Name"] = ModelReply.Model, ["Model__RetrySeconds"] = "0.001" };
}
