using LittleGiants.Assistant.Telemetry;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Models;

/// <summary>Vectors of texts from an OpenAI-compatible server, asked for in batches, each with its own time limit and retries.</summary>
internal sealed class OpenAiEmbeddings : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    private const string Operation = "embeddings";

    private readonly ServerConnection _connection;
    private readonly ServerFailures _failures;
    private readonly ModelOptions _options;
    private readonly RetryDelays _delays;

    public OpenAiEmbeddings(ModelOptions options, RetryDelays delays)
        : this(options, delays, new ServerConnection(options))
    {
    }

    private OpenAiEmbeddings(ModelOptions options, RetryDelays delays, ServerConnection connection)
        : base(connection.Client.GetEmbeddingClient(options.EmbeddingName).AsIEmbeddingGenerator())
    {
        _options = options;
        _delays = delays;
        _connection = connection;
        _failures = new ServerFailures(options);
    }

    /// <returns>One vector for each text, in the order of the texts.</returns>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var batch in values.Chunk(_options.EmbeddingBatch))
        {
            var made = await BatchAsync(batch, options, cancellationToken);
            all.AddRange(made);
            if (made.Usage is { } usage)
            {
                (all.Usage ??= new UsageDetails()).Add(usage);
            }
        }

        return all;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _connection.Dispose();
        }
    }

    private async Task<GeneratedEmbeddings<Embedding<float>>> BatchAsync(string[] batch, EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
    {
        for (var retry = 1; ; retry++)
        {
            try
            {
                return await OnceAsync(batch, options, cancellationToken);
            }
            catch (ModelFailureException failed)
            {
                if (!await _delays.WaitAsync(failed.Failure, retry, cancellationToken))
                {
                    throw;
                }
            }
        }
    }

    private async Task<GeneratedEmbeddings<Embedding<float>>> OnceAsync(string[] batch, EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
    {
        using var deadline = new CallDeadline(_options.CallSeconds, cancellationToken);
        using var call = ModelTelemetry.Begin(Operation, _options.EmbeddingName!, _options.Endpoint);
        try
        {
            var made = await base.GenerateAsync(batch, options, deadline.Token);
            call.Used(Operation, _options.EmbeddingName!, made.Usage?.InputTokenCount, null, null, null);
            return made.Count == batch.Length ? made : throw new ModelFailureException(_failures.Broken("it has another number of vectors than texts were sent."));
        }
        catch (Exception exception) when (_failures.Translate(exception, deadline, _options.EmbeddingName!) is { } failed)
        {
            call.Fail(failed.Failure.Code.ToString());
            throw failed;
        }
    }
}
