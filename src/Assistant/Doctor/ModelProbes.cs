using System.Globalization;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Prompts;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Doctor;

/// <summary>Small questions that show what a model and its server can do.</summary>
internal sealed class ModelProbes(ModelOptions options, PromptLibrary prompts) : IDisposable
{
    private const string ToolName = "read_figure";

    /// <summary>No model says it by chance, and the question does not hold it.</summary>
    private const string Figure = "48216";

    private readonly IChatClient? _client = ModelClients.Create(options);

    private IChatClient Client => _client ?? throw new InvalidOperationException("No model is configured.");

    public Task<DoctorFinding> AnswerAsync(CancellationToken cancellationToken) => TryAsync("answer", async () =>
    {
        var response = await Client.GetResponseAsync(prompts["check_answer"].Render(), cancellationToken: cancellationToken);
        return string.IsNullOrWhiteSpace(response.Text)
            ? new DoctorFinding("answer", DoctorOutcome.Failed, $"{options.Name} gives an empty answer.", "Try another model, or look at the log of the model server.")
            : new DoctorFinding("answer", DoctorOutcome.Good, $"{options.Name} answers.");
    });

    public Task<DoctorFinding> StreamingAsync(CancellationToken cancellationToken) => TryAsync("streaming", async () =>
    {
        var pieces = 0;
        await foreach (var update in Client.GetStreamingResponseAsync(prompts["check_answer"].Render(), cancellationToken: cancellationToken))
        {
            pieces += update.Text.Length > 0 ? 1 : 0;
        }

        return pieces == 0
            ? new DoctorFinding("streaming", DoctorOutcome.Failed, "A streamed answer is empty.", "Look for a newer version of the model server.")
            : new DoctorFinding("streaming", DoctorOutcome.Good, "Answers come as they are written.");
    });

    public Task<DoctorFinding> ToolsAsync(CancellationToken cancellationToken) => TryAsync("tools", async () =>
    {
        var called = false;
        var tool = AIFunctionFactory.Create(
            () =>
            {
                called = true;
                return Figure;
            },
            ToolName,
            "Returns the figure that is asked for.");
        using var loop = ModelClients.WithTools(Client, options with { MaxToolCalls = 4 }, prompts["finish_answer"].Render());
        var response = await loop.GetResponseAsync(prompts["check_tool"].Render(("tool", ToolName)), new ChatOptions { Tools = [tool] }, cancellationToken);
        return !called
            ? new DoctorFinding("tools", DoctorOutcome.Failed, $"{options.Name} answers without calling the tool it was told to call.", "Use a model trained for tools; llama.cpp needs --jinja, vLLM --enable-auto-tool-choice with a --tool-call-parser.")
            : !response.Text.Contains(Figure, StringComparison.Ordinal)
                ? new DoctorFinding("tools", DoctorOutcome.Warning, $"{options.Name} calls tools, but does not repeat what they return.", "A larger model is likely to do better.")
                : new DoctorFinding("tools", DoctorOutcome.Good, $"{options.Name} calls tools and uses what they return.");
    });

    public Task<DoctorFinding> EmbeddingsAsync(CancellationToken cancellationToken) => TryAsync("embeddings", async () =>
    {
        using var generator = ModelClients.CreateEmbeddings(options)!;
        var vectors = await generator.GenerateAsync(["revenue", "营业收入"], cancellationToken: cancellationToken);
        var size = vectors[0].Vector.Length;
        return size == 0 || vectors.Any(vector => vector.Vector.Length != size)
            ? new DoctorFinding("embeddings", DoctorOutcome.Failed, $"{options.EmbeddingName} gives vectors of no use.", "Set Model:EmbeddingName to a model made for embeddings.")
            : new DoctorFinding("embeddings", DoctorOutcome.Good, string.Create(CultureInfo.InvariantCulture, $"{options.EmbeddingName} gives vectors of {size} numbers."));
    });

    public void Dispose() => _client?.Dispose();

    private static async Task<DoctorFinding> TryAsync(string check, Func<Task<DoctorFinding>> probe)
    {
        try
        {
            return await probe();
        }
        catch (ModelFailureException failed)
        {
            return new DoctorFinding(check, DoctorOutcome.Failed, failed.Failure.Problem, failed.Failure.Advice);
        }
    }
}
