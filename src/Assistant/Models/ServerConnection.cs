using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;

namespace LittleGiants.Assistant.Models;

/// <summary>The vendor's client set up for a server: without its own retries, time limits, logs and traces, since these are ours.</summary>
internal sealed class ServerConnection : IDisposable
{
    /// <summary>The client insists on a key; <see cref="ModelHttpHandler"/> takes it off again where none is configured.</summary>
    private const string NoKey = "none";

    private readonly HttpClient _http;

    public ServerConnection(ModelOptions options)
    {
        _http = new HttpClient(new ModelHttpHandler(options)) { Timeout = Timeout.InfiniteTimeSpan };
        Client = new OpenAIClient(new ApiKeyCredential(options.Key?.Reveal() ?? NoKey), new OpenAIClientOptions
        {
            Endpoint = options.Endpoint ?? throw new ArgumentException("No model server is configured.", nameof(options)),
            Transport = new HttpClientPipelineTransport(_http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            EnableDistributedTracing = false,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        });
    }

    public OpenAIClient Client { get; }

    public void Dispose() => _http.Dispose();
}
