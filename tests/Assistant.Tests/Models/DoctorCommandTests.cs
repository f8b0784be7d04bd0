using System.Text.Json;
using LittleGiants.Assistant.Doctor;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Output;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Tests.Models;

public sealed class DoctorCommandTests
{
    private const string Key = "sk-secret-0123456789";
    private static readonly ModelReply[] Healthy = [ModelReply.Text("ready"), ModelReply.Text("ready"), ModelReply.Call("read_figure"), ModelReply.Text("48216")];

    [Fact]
    public void Without_a_model_it_says_who_answers_and_how_to_configure_one()
    {
        var (exit, output, _) = AssistantProcess.Run("doctor");

        Assert.Equal(0, exit);
        Assert.Contains("the built-in analyst answers", output, StringComparison.Ordinal);
        Assert.All(["Ollama", "llama.cpp", "vLLM", "OpenAI", "Azure", "Model__Endpoint=http://localhost:11434/v1"], word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_healthy_model_passes_every_check()
    {
        await using var server = new ScriptedModelServer(Healthy) { ContextLength = 32768 };

        var findings = await FindingsAsync(server, ("Model:EmbeddingName", "test-embedding"));

        Assert.Equal(["server", "connection", "name", "answer", "streaming", "tools", "context", "embeddings"], findings.Select(finding => finding.Check));
        Assert.All(findings, finding => Assert.Equal(DoctorOutcome.Good, finding.Outcome));
        Assert.Contains("vectors of 8 numbers", findings[^1].Message, StringComparison.Ordinal);
        Assert.Contains("32,768 tokens", findings[^2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_prints_it_and_its_JSON_and_never_the_key()
    {
        await using var server = new ScriptedModelServer([.. Healthy, .. Healthy]) { Key = Key };
        var environment = new Dictionary<string, string> { ["Model__Endpoint"] = server.Endpoint.AbsoluteUri, ["Model__Name"] = ModelReply.Model, ["Model__Key"] = Key };

        var plain = AssistantProcess.RunWith(environment, "doctor");
        var json = AssistantProcess.RunWith(environment, "doctor", "--json");
        environment["Model__Key"] = "sk-wrong-0123456789";
        var refused = AssistantProcess.RunWith(environment, "doctor");

        Assert.Equal((0, 0, 1), (plain.Exit, json.Exit, refused.Exit));
        Assert.Contains("✓ tools", plain.Output, StringComparison.Ordinal);
        Assert.True(JsonElement.Parse(json.Output).GetProperty("good").GetBoolean());
        Assert.Contains("does not accept the key", refused.Output, StringComparison.Ordinal);
        Assert.Contains("Model__Key", refused.Output, StringComparison.Ordinal);
        Assert.All([plain, json, refused], run =>
        {
            Assert.DoesNotContain("0123456789", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("0123456789", run.Error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_address_with_a_colon_in_the_environment_is_understood_too()
    {
        await using var server = new ScriptedModelServer(Healthy);

        var (_, output, _) = AssistantProcess.RunWith(new Dictionary<string, string> { ["Model:Endpoint"] = server.Endpoint.AbsoluteUri, ["Model:Name"] = ModelReply.Model }, "doctor");

        Assert.Contains("✓ answer", output, StringComparison.Ordinal);
        Assert.Contains("set by the environment", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_is_not_listed_is_named_with_those_that_are()
    {
        await using var server = new ScriptedModelServer { Models = ["small", "large"], Always = ModelReply.Status(404) };

        var findings = await FindingsAsync(server);

        Assert.Equal(DoctorOutcome.Warning, findings.Single(finding => finding.Check == "name").Outcome);
        Assert.Contains("small, large", findings.Single(finding => finding.Check == "name").Advice, StringComparison.Ordinal);
        Assert.Equal(("answer", DoctorOutcome.Failed), (findings[^1].Check, findings[^1].Outcome));
    }

    [Fact]
    public async Task A_server_without_a_list_is_tried_all_the_same()
    {
        await using var server = new ScriptedModelServer(Healthy) { Models = null };

        var findings = await FindingsAsync(server);

        Assert.Equal(DoctorOutcome.Note, findings[0].Outcome);
        Assert.Contains("/v1", findings[0].Advice, StringComparison.Ordinal);
        Assert.Equal(DoctorOutcome.Good, findings.Single(finding => finding.Check == "tools").Outcome);
    }

    [Fact]
    public async Task A_model_that_ignores_tools_fails_that_check_with_what_to_do()
    {
        await using var server = new ScriptedModelServer { Always = ModelReply.Text("I would call read_figure.") };

        var tools = (await FindingsAsync(server)).Single(finding => finding.Check == "tools");

        Assert.Equal(DoctorOutcome.Failed, tools.Outcome);
        Assert.Contains("--jinja", tools.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/props", """{"default_generation_settings":{"n_ctx":4096}}""", DoctorOutcome.Failed)]
    [InlineData("/props", """{"default_generation_settings":{"n_ctx":12000}}""", DoctorOutcome.Warning)]
    [InlineData("/api/ps", """{"models":[{"name":"other","context_length":99},{"name":"test-model:latest","context_length":65536}]}""", DoctorOutcome.Good)]
    [InlineData("/api/ps", "[1]", DoctorOutcome.Note)]
    internal async Task The_context_that_a_local_server_runs_with_is_judged(string page, string body, DoctorOutcome outcome)
    {
        await using var server = new ScriptedModelServer(Healthy) { Pages = new Dictionary<string, string> { [page] = body } };
        Assert.Equal(outcome, (await FindingsAsync(server)).Single(finding => finding.Check == "context").Outcome);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_the_only_finding()
    {
        var server = new ScriptedModelServer();
        await server.DisposeAsync();

        var finding = Assert.Single(await FindingsAsync(server));
        Assert.Equal(("server", DoctorOutcome.Failed), (finding.Check, finding.Outcome));
        Assert.Contains($"127.0.0.1:{server.Port}", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Embeddings_can_be_used_without_a_model_that_answers()
    {
        await using var server = new ScriptedModelServer();

        var findings = await FindingsAsync(("Model:Endpoint", server.Endpoint.AbsoluteUri), ("Model:EmbeddingName", "test-embedding"));

        Assert.Equal(["model", "server", "connection", "embeddings"], findings.Select(finding => finding.Check));
        Assert.Empty(server.Questions);
    }

    [Fact]
    public async Task Wrong_settings_are_a_finding()
    {
        var finding = Assert.Single(await FindingsAsync(("Model:Endpoint", "nowhere")));
        Assert.Equal(("settings", DoctorOutcome.Failed), (finding.Check, finding.Outcome));
    }

    [Fact]
    public void Advice_stands_below_its_finding()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = new DoctorConsole(text);
        console.Write("Language model", new DoctorFinding("server", DoctorOutcome.Good, "h answers."));
        console.Write("Language model", new DoctorFinding("tools", DoctorOutcome.Failed, "m\u001b[31m does not.", "Try:\n  another"));

        Assert.Equal("""
            Language model
              ✓ server      h answers.
              ✗ tools       m�[31m does not.
                            Try:
                              another

            """.ReplaceLineEndings("\n"), text.ToString());
    }

    private static Task<List<DoctorFinding>> FindingsAsync(ScriptedModelServer server, params (string Key, string Value)[] more) =>
        FindingsAsync([("Model:Endpoint", server.Endpoint.AbsoluteUri), ("Model:Name", ModelReply.Model), .. more]);

    private static async Task<List<DoctorFinding>> FindingsAsync(params (string Key, string Value)[] settings)
    {
        using var services = new ModelServices(() => new ConfigurationBuilder().AddInMemoryCollection(settings.Select(item => KeyValuePair.Create(item.Key, (string?)item.Value))).Build());
        return await new ModelCheck(services).RunAsync(CancellationToken.None).ToListAsync();
    }
}
