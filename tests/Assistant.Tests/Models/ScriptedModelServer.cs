using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using LittleGiants.Assistant.Models;

namespace LittleGiants.Assistant.Tests.Models;

/// <summary>
/// A server of the OpenAI protocol on this machine that says what a test wrote for it, reply after reply, over real HTTP. It lists
/// <see cref="Models"/>, gives vectors, and knows no other address.
/// </summary>
/// <example><code>
/// await using var server = new ScriptedModelServer(ModelReply.Call("search", "{\"query\":\"revenue\"}"), ModelReply.Text("It is 5 [E1]."));
/// var client = ModelClients.Create(server.Options);
/// </code></example>
internal sealed class ScriptedModelServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ModelReply> _script;
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Task _accepting;

    public ScriptedModelServer(params IEnumerable<ModelReply> script)
    {
        _script = new ConcurrentQueue<ModelReply>(script);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    public Uri Endpoint => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/v1"));

    /// <summary>Options that reach this server and wait for nothing.</summary>
    public ModelOptions Options => new() { Endpoint = Endpoint, Name = ModelReply.Model, RetrySeconds = 0.001, CallSeconds = 30, TotalSeconds = 60 };

    /// <summary>Replies when the script is used up; null fails the call.</summary>
    public ModelReply? Always { get; init; }

    /// <summary>What <c>/models</c> lists; null when the server has no such address.</summary>
    public IReadOnlyList<string>? Models { get; init; } = [ModelReply.Model];

    /// <summary>Said of each listed model; null when the server does not say it.</summary>
    public int? ContextLength { get; init; }

    /// <summary>Other addresses below the host, with the JSON they answer.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; init; } = new Dictionary<string, string>();

    public int EmbeddingSize { get; init; } = 8;

    /// <summary>When set, a request without it as a bearer token is refused with 401, and the refusal repeats what was sent.</summary>
    public string? Key { get; init; }

    /// <summary>All requests in the order they came.</summary>
    public ConcurrentQueue<ModelRequest> Requests { get; } = [];

    /// <summary>The questions among them.</summary>
    public IReadOnlyList<ModelRequest> Questions => [.. Requests.Where(request => request.Path.EndsWith("/chat/completions", StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await Task.WhenAll([_accepting, .. _connections]);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException || (exception is InvalidOperationException && _stop.IsCancellationRequested))
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                var stream = connection.GetStream();
                if (await ReadAsync(stream) is { } request)
                {
                    Requests.Enqueue(request);
                    await ReplyTo(request).WriteAsync(stream, request.IsStreamed, _stop.Token);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException or SocketException)
            {
                // The client left, or the test is over.
            }
        }
    }

    private ModelReply ReplyTo(ModelRequest request)
    {
        var sent = request.Headers.GetValueOrDefault("Authorization");
        if (Key is not null && sent != $"Bearer {Key}")
        {
            return ModelReply.Status(401, JsonSerializer.Serialize(new { error = new { message = $"Incorrect key provided: {sent?.Replace("Bearer ", "", StringComparison.Ordinal)}", code = "invalid_api_key" } }));
        }

        if (Pages.TryGetValue(request.Path, out var page))
        {
            return ModelReply.Body(page);
        }

        return request.Path switch
        {
            "/v1/chat/completions" => _script.TryDequeue(out var next) ? next.For(request) : Always ?? ModelReply.Status(418, "{\"error\":{\"message\":\"the script is used up\"}}"),
            "/v1/models" when Models is not null => ModelReply.Body(JsonSerializer.Serialize(new { @object = "list", data = Models.Select(name => new { id = name, @object = "model", max_model_len = ContextLength }) })),
            "/v1/embeddings" => ModelReply.Body(Vectors(request)),
            _ => ModelReply.Status(404, "{\"error\":{\"message\":\"no such address\"}}"),
        };
    }

    private string Vectors(ModelRequest request)
    {
        var texts = request.Json.GetProperty("input").EnumerateArray().Select(text => text.GetString()!).ToList();
        return JsonSerializer.Serialize(new
        {
            @object = "list",
            model = "test-embedding",
            data = texts.Select((text, index) => new { @object = "embedding", index, embedding = Enumerable.Repeat((float)text.Length, EmbeddingSize) }),
            usage = new { prompt_tokens = texts.Count, total_tokens = texts.Count },
        });
    }

    private async Task<ModelRequest?> ReadAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var buffer = new byte[8192];
        int end;
        while ((end = Encoding.ASCII.GetString([.. bytes]).IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0)
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
            {
                return null;
            }

            bytes.AddRange(buffer.AsSpan(0, read));
        }

        var head = Encoding.ASCII.GetString([.. bytes], 0, end).Split("\r\n");
        var headers = head.Skip(1).Select(line => line.Split(':', 2)).ToDictionary(parts => parts[0], parts => parts[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var body = bytes.Skip(end + 4).ToList();
        var length = headers.TryGetValue("Content-Length", out var stated) ? int.Parse(stated, CultureInfo.InvariantCulture) : 0;
        while (body.Count < length)
        {
            body.AddRange(buffer.AsSpan(0, await stream.ReadAsync(buffer, _stop.Token)));
        }

        var request = head[0].Split(' ');
        return new ModelRequest(request[0], request[1], headers, Encoding.UTF8.GetString([.. body]));
    }
}
