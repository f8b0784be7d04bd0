using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace LittleGiants.Assistant.Models;

/// <summary>What a server tells about itself: the models it lists and how long their context is.</summary>
internal sealed class ServerInquiry : IDisposable
{
    /// <summary>Names under which servers give a listed model's context: vLLM, OpenRouter and Together, Groq, Mistral.</summary>
    private static readonly string[] ContextNames = ["max_model_len", "context_length", "context_window", "max_context_length"];

    private readonly HttpClient _http;
    private readonly ModelOptions _options;
    private readonly ServerFailures _failures;
    private readonly string _address;

    public ServerInquiry(ModelOptions options)
    {
        _options = options;
        _failures = new ServerFailures(options);
        _address = options.Endpoint?.AbsoluteUri.TrimEnd('/') ?? throw new ArgumentException("No model server is configured.", nameof(options));
        _http = new HttpClient(new ModelHttpHandler(options)) { Timeout = Timeout.InfiniteTimeSpan };
        if (options.Key is { } key)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());
        }
    }

    private string Model => _options.Name ?? _options.EmbeddingName ?? "";

    /// <summary>The models of the server; null when it answers but has no list.</summary>
    /// <exception cref="ModelFailureException">The server cannot be reached or does not accept the key.</exception>
    public async Task<IReadOnlyList<ListedModel>?> ModelsAsync(CancellationToken cancellationToken)
    {
        using var deadline = new CallDeadline(_options.ConnectSeconds, cancellationToken);
        try
        {
            using var response = await _http.GetAsync(new Uri(_address + "/models"), deadline.Token);
            var body = await response.Content.ReadAsStringAsync(deadline.Token);
            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
            {
                return null;
            }

            if (!response.IsSuccessStatusCode)
            {
                throw new ModelFailureException(_failures.OfStatus((int)response.StatusCode, body, null, Model));
            }

            return Listed(body);
        }
        catch (Exception exception) when (_failures.Translate(exception, deadline, Model) is { } failed)
        {
            throw failed;
        }
    }

    /// <summary>The context the server really runs the model with, where it says so beside the protocol (llama.cpp, Ollama); null when it does not.</summary>
    public async Task<int?> RunningContextAsync(CancellationToken cancellationToken)
    {
        var root = _address.EndsWith("/v1", StringComparison.Ordinal) ? _address[..^3] : _address;
        if (await JsonAsync(root + "/props", cancellationToken) is { } props && Child(props, "default_generation_settings") is { } settings && Number(settings, "n_ctx") is { } running)
        {
            return running;
        }

        if (await JsonAsync(root + "/api/ps", cancellationToken) is not { } loaded || Child(loaded, "models") is not { ValueKind: JsonValueKind.Array } models)
        {
            return null;
        }

        return models.EnumerateArray().Where(model => IsName(Text(model, "name"))).Select(model => Number(model, "context_length")).FirstOrDefault();
    }

    public void Dispose() => _http.Dispose();

    private static List<ListedModel>? Listed(string body)
    {
        using var json = JsonDocument.Parse(body);
        return Child(json.RootElement, "data") is { ValueKind: JsonValueKind.Array } data
            ? [.. data.EnumerateArray().Select(model => (Name: Text(model, "id"), Model: model)).Where(item => item.Name is not null).Select(item => new ListedModel(item.Name!, ContextOf(item.Model)))]
            : null;
    }

    private static int? ContextOf(JsonElement model) => ContextNames.Select(name => Number(model, name)).FirstOrDefault(number => number is not null);

    private static JsonElement? Child(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement element, string name) => Child(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static int? Number(JsonElement element, string name) => Child(element, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) && number > 0 ? number : null;

    /// <summary>Ollama lists <c>name:latest</c> for <c>name</c>.</summary>
    private bool IsName(string? listed) => listed == _options.Name || listed == _options.Name + ":latest";

    /// <summary>Null for whatever is no JSON: the question goes to servers that do not know it.</summary>
    private async Task<JsonElement?> JsonAsync(string address, CancellationToken cancellationToken)
    {
        using var deadline = new CallDeadline(_options.ConnectSeconds, cancellationToken);
        try
        {
            using var response = await _http.GetAsync(new Uri(address), deadline.Token);
            return response.IsSuccessStatusCode ? JsonElement.Parse(await response.Content.ReadAsStringAsync(deadline.Token)) : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException or ModelFailureException || (exception is OperationCanceledException && !deadline.WasStoppedByCaller))
        {
            return null;
        }
    }
}
