using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LittleGiants.Assistant.Tests.Models;

/// <summary>What a <see cref="ScriptedModelServer"/> does with one question: the same reply whole or streamed, as it was asked for.</summary>
internal abstract record ModelReply
{
    private static readonly JsonSerializerOptions WithoutNulls = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public const string Model = "test-model";

    public static ModelReply Text(string text, int pieces = 3) => new Said(text, [], pieces, "stop");

    /// <summary>What is said depends on what was asked: it cites an id that stands in the question.</summary>
    public static ModelReply To(Func<ModelRequest, string> text) => new Answered(text);

    public static ModelReply Calls(params (string Id, string Name, string Arguments)[] calls) => new Said("", calls, 1, "tool_calls");

    /// <summary>A message that says something and calls tools.</summary>
    public static ModelReply SaidAndCalls(string text, params (string Id, string Name, string Arguments)[] calls) => new Said(text, calls, 1, "tool_calls");

    public static ModelReply Call(string name, string arguments = "{}", string id = "call_a") => Calls((id, name, arguments));

    public static ModelReply Status(int status, string body = "{\"error\":{\"message\":\"scripted\"}}", params (string Name, string Value)[] headers) => new Refused(status, body, headers);

    /// <summary>A success with a body of its own, as JSON or as the stream's bytes.</summary>
    public static ModelReply Body(string body, string type = "application/json") => new Raw(body, type);

    /// <summary>Answers nothing and keeps the connection until the client leaves.</summary>
    public static ModelReply Stall() => new Stalled("");

    /// <summary>Streams a beginning, then nothing more.</summary>
    public static ModelReply StallAfter(string text) => new Stalled(text);

    /// <summary>Replies once something has happened.</summary>
    public static ModelReply After(Task gate, ModelReply reply) => new Held(gate, reply);

    /// <summary>Streams a beginning, then ends as if all were said.</summary>
    public static ModelReply CutAfter(string text) => new Raw(Chunk(new { role = "assistant", content = text }, null), "text/event-stream");

    /// <summary>Breaks the connection off.</summary>
    public static ModelReply Reset() => new Broken();

    /// <summary>Streams without an end.</summary>
    public static ModelReply Endless(string text) => new Repeated(text);

    public static string Chunk(object delta, string? finish) => "data: " + JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion.chunk",
        created = 1,
        model = Model,
        choices = new[] { new { index = 0, delta, finish_reason = finish } },
    }) + "\n\n";

    /// <summary>The reply to this very question.</summary>
    public virtual ModelReply For(ModelRequest request) => this;

    public abstract Task WriteAsync(Stream output, bool streamed, CancellationToken cancellationToken);

    protected static Task HeadAsync(Stream output, int status, string type, int? length, IEnumerable<(string Name, string Value)> headers, CancellationToken cancellationToken)
    {
        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Scripted\r\nContent-Type: {type}\r\nConnection: close\r\n"));
        foreach (var (name, value) in headers)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        if (length is { } bytes)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {bytes}\r\n");
        }

        return WriteTextAsync(output, head.Append("\r\n").ToString(), cancellationToken);
    }

    protected static async Task WriteTextAsync(Stream output, string text, CancellationToken cancellationToken)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    private sealed record Said(string Content, (string Id, string Name, string Arguments)[] ToolCalls, int Pieces, string Finish) : ModelReply
    {
        private static readonly object Usage = new { prompt_tokens = 11, completion_tokens = 7, total_tokens = 18 };

        public override async Task WriteAsync(Stream output, bool streamed, CancellationToken cancellationToken)
        {
            if (!streamed)
            {
                var body = JsonSerializer.Serialize(new
                {
                    id = "chatcmpl-1",
                    @object = "chat.completion",
                    created = 1,
                    model = Model,
                    choices = new[] { new { index = 0, finish_reason = Finish, message = new { role = "assistant", content = Content, tool_calls = ToolCalls.Length == 0 ? null : ToolCalls.Select(Whole) } } },
                    usage = Usage,
                }, WithoutNulls);
                await HeadAsync(output, 200, "application/json", Encoding.UTF8.GetByteCount(body), [], cancellationToken);
                await WriteTextAsync(output, body, cancellationToken);
                return;
            }

            await HeadAsync(output, 200, "text/event-stream", null, [], cancellationToken);
            foreach (var piece in Content.Chunk(Math.Max(1, (Content.Length + Pieces - 1) / Pieces)))
            {
                await WriteTextAsync(output, Chunk(new { role = "assistant", content = new string(piece) }, null), cancellationToken);
            }

            // A call's name comes first, its arguments in pieces, as servers do.
            for (var at = 0; at < ToolCalls.Length; at++)
            {
                var (id, name, arguments) = ToolCalls[at];
                await WriteTextAsync(output, Chunk(new { role = "assistant", tool_calls = new[] { new { index = at, id, type = "function", function = new { name, arguments = "" } } } }, null), cancellationToken);
                foreach (var piece in arguments.Chunk(4))
                {
                    await WriteTextAsync(output, Chunk(new { tool_calls = new[] { new { index = at, function = new { arguments = new string(piece) } } } }, null), cancellationToken);
                }
            }

            await WriteTextAsync(output, Chunk(new { }, Finish), cancellationToken);
            var usage = JsonSerializer.Serialize(new { id = "chatcmpl-1", @object = "chat.completion.chunk", created = 1, model = Model, choices = Array.Empty<object>(), usage = Usage });
            await WriteTextAsync(output, $"data: {usage}\n\ndata: [DONE]\n\n", cancellationToken);
        }

        private static object Whole((string Id, string Name, string Arguments) call) => new { id = call.Id, type = "function", function = new { name = call.Name, arguments = call.Arguments } };
    }

    private sealed record Answered(Func<ModelRequest, string> Say) : ModelReply
    {
        public override ModelReply For(ModelRequest request) => Text(Say(request));

        public override Task WriteAsync(Stream output, bool streamed, CancellationToken cancellationToken) => throw new InvalidOperationException("It says nothing before it is asked.");
    }

    private sealed record Refused(int Code, string Content, (string Name, string Value)[] Headers) : ModelReply
    {
        public override async Task WriteAsync(Stream output, bool streamed, CancellationToken cancellationToken)
        {
            await HeadAsync(output, Code, "application/json", Encoding.UTF8.GetByteCount(Content), Headers, cancellationToken);
            await WriteTextAsync(output, Content, cancellationToken);
        }
    }

    private sealed record Raw(string Content, string Type) : ModelReply
    {
        public override async Task WriteAsync(Stream output, bool streamed, CancellationToken cancellationToken)
        {
            await HeadAsync(output, 200, Type, null, [], cancellationToken);
            await WriteTextAsync(output, Content, cancellationToken);
        }
    }

    private sealed record Stalled(string Beginning) : ModelReply
    {
        public override async Task WriteAsync(Stream output, bool streamed, CancellationToken cancellationToken)
        {
            if (Beginning.Length > 0)
            {
                await HeadAsync(output, 200, "text/event-stream", null, [], cancellationToken);
                await WriteTextAsync(output, Chunk(new { role = "assistant", content = Beginning }, null), cancellationToken);
            }

            // Until the client closes the connection, or the test ends.
            _ = await output.ReadAsync(new byte[1], cancellationToken);
        }
    }

    private sealed record Held(Task Gate, ModelReply Reply) : ModelReply
    {
        public override async Task WriteAsync(Stream output, bool streamed, CancellationToken cancellationToken)
        {
            await Gate.WaitAsync(cancellationToken);
            await Reply.WriteAsync(output, streamed, cancellationToken);
        }
    }

    private sealed record Broken : ModelReply
    {
        public override Task WriteAsync(Stream output, bool streamed, CancellationToken cancellationToken)
        {
            ((System.Net.Sockets.NetworkStream)output).Socket.LingerState = new System.Net.Sockets.LingerOption(true, 0);
            ((System.Net.Sockets.NetworkStream)output).Socket.Close();
            return Task.CompletedTask;
        }
    }

    private sealed record Repeated(string Piece) : ModelReply
    {
        public override async Task WriteAsync(Stream output, bool streamed, CancellationToken cancellationToken)
        {
            await HeadAsync(output, 200, streamed ? "text/event-stream" : "application/json", null, [], cancellationToken);
            while (!cancellationToken.IsCancellationRequested)
            {
                await WriteTextAsync(output, streamed ? Chunk(new { role = "assistant", content = Piece }, null) : Piece, cancellationToken);
            }
        }
    }
}
