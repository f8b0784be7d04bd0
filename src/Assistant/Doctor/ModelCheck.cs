using System.Runtime.CompilerServices;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Settings;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Doctor;

/// <summary>The configured language model, from the settings to the embeddings; what cannot work after a failure is not tried.</summary>
internal sealed class ModelCheck(ModelServices services) : IDoctorCheck
{
    private const int MostNamed = 12;

    private const string HowToConfigure = """
        To use one, set Model__Endpoint and Model__Name (and Model__Key where one is asked for) in the environment, or the section Model in appsettings.json:
          Ollama: Model__Endpoint=http://localhost:11434/v1 Model__Name=qwen3:8b
          llama.cpp: Model__Endpoint=http://localhost:8080/v1 Model__Name=default
          vLLM: Model__Endpoint=http://localhost:8000/v1 Model__Name=NAME-IT-WAS-STARTED-WITH
          OpenAI: Model__Endpoint=https://api.openai.com/v1 Model__Name=gpt-5-mini Model__Key=…
          Azure: Model__Endpoint=https://RESOURCE.openai.azure.com/openai/v1 Model__Name=DEPLOYMENT Model__Key=…
        """;

    public string Subject => "Language model";

    public async IAsyncEnumerable<DoctorFinding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var problems = Problems(out var options);
        foreach (var problem in problems)
        {
            yield return new DoctorFinding("settings", DoctorOutcome.Failed, problem, "Correct this; nothing else was tried.");
        }

        if (problems.Count > 0)
        {
            yield break;
        }

        if (!options.IsConfigured)
        {
            yield return new DoctorFinding("model", DoctorOutcome.Note, "No language model is configured: the built-in analyst answers.", HowToConfigure);
        }

        if (options.Endpoint is null)
        {
            yield break;
        }

        // The doctor wants to see each failure, not to wait until it passes.
        var tried = options with { Retries = 0 };
        using var inquiry = new ServerInquiry(tried);
        var (server, listed) = await ServerAsync(inquiry, tried, cancellationToken);
        yield return server;
        if (server.Outcome == DoctorOutcome.Failed)
        {
            yield break;
        }

        yield return Transport(options);
        using var probes = new ModelProbes(tried, services.Prompts);
        if (options.IsConfigured)
        {
            await foreach (var finding in ChatAsync(probes, inquiry, listed, options, cancellationToken))
            {
                yield return finding;
            }
        }

        if (options.EmbeddingName is not null)
        {
            yield return await probes.EmbeddingsAsync(cancellationToken);
        }
    }

    private static async IAsyncEnumerable<DoctorFinding> ChatAsync(
        ModelProbes probes, ServerInquiry inquiry, IReadOnlyList<ListedModel>? listed, ModelOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (listed is not null)
        {
            yield return Listing(listed, options);
        }

        var answer = await probes.AnswerAsync(cancellationToken);
        yield return answer;
        if (answer.Outcome == DoctorOutcome.Failed)
        {
            yield break;
        }

        yield return await probes.StreamingAsync(cancellationToken);
        yield return await probes.ToolsAsync(cancellationToken);
        yield return ContextFinding.For(await inquiry.RunningContextAsync(cancellationToken) ?? Find(listed, options.Name!)?.ContextLength);
    }

    private static ListedModel? Find(IReadOnlyList<ListedModel>? listed, string name) => listed?.FirstOrDefault(model => model.Name == name || model.Name == name + ":latest");

    private static DoctorFinding Listing(IReadOnlyList<ListedModel> listed, ModelOptions options)
    {
        if (Find(listed, options.Name!) is not null)
        {
            return new DoctorFinding("name", DoctorOutcome.Good, $"The server has the model {options.Name}.");
        }

        var names = string.Join(", ", listed.Take(MostNamed).Select(model => model.Name)) + (listed.Count > MostNamed ? ", …" : "");
        return new DoctorFinding("name", DoctorOutcome.Warning, $"The server does not list a model '{options.Name}'.", listed.Count == 0 ? "It lists none at all." : $"Set Model:Name to one of: {names}.");
    }

    private static async Task<(DoctorFinding Finding, IReadOnlyList<ListedModel>? Listed)> ServerAsync(ServerInquiry inquiry, ModelOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var listed = await inquiry.ModelsAsync(cancellationToken);
            return (listed is null
                ? new DoctorFinding("server", DoctorOutcome.Note, $"{options.Where} answers, but does not list its models.", "If the checks below fail, Model:Endpoint may lack its /v1.")
                : new DoctorFinding("server", DoctorOutcome.Good, $"{options.Where} answers."), listed);
        }
        catch (ModelFailureException failed) when (failed.Failure.Code is ModelFailureCode.Unreachable or ModelFailureCode.Unauthorized or ModelFailureCode.Timeout)
        {
            return (new DoctorFinding("server", DoctorOutcome.Failed, failed.Failure.Problem, failed.Failure.Advice), null);
        }
        catch (ModelFailureException failed)
        {
            return (new DoctorFinding("server", DoctorOutcome.Warning, failed.Failure.Problem, failed.Failure.Advice), null);
        }
    }

    private DoctorFinding Transport(ModelOptions options)
    {
        var source = AssistantSettings.SourceOf(services.Settings, $"{ModelOptions.Section}:{nameof(ModelOptions.Endpoint)}");
        var from = source is null ? "" : $" (set by {source})";
        return options is { Key: not null, Endpoint: { IsLoopback: false, Scheme: "http" } }
            ? new DoctorFinding("connection", DoctorOutcome.Warning, $"The key goes to {options.Where} unencrypted{from}.", "Use an https:// address, or a server on this machine.")
            : new DoctorFinding("connection", DoctorOutcome.Good, options.Endpoint!.IsLoopback
                ? $"Questions and passages stay on this machine{from}."
                : $"Questions and passages of documents are sent to {options.Where}{from}.");
    }

    private IReadOnlyList<string> Problems(out ModelOptions options)
    {
        options = ModelOptions.None;
        try
        {
            options = services.Options;
            _ = services.Prompts;
            return [];
        }
        catch (SettingsException exception)
        {
            return exception.Problems;
        }
        catch (DataFileException exception)
        {
            return [exception.Message];
        }
    }
}
