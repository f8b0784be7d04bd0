using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Models;

/// <summary>A model at any OpenAI-compatible server. One call, one time limit; whatever fails is a <see cref="ModelFailureException"/>, and a stopped call an <see cref="OperationCanceledException"/>.</summary>
internal sealed class OpenAiChatClient : DelegatingChatClient
{
    private readonly ServerConnection _connection;
    private readonly ServerFailures _failures;
    private readonly ModelOptions _options;

    public OpenAiChatClient(ModelOptions options)
        : this(options, new ServerConnection(options))
    {
    }

    private OpenAiChatClient(ModelOptions options, ServerConnection connection)
        : base(connection.Client.GetChatClient(options.Name).AsIChatClient())
    {
        _options = options;
        _connection = connection;
        _failures = new ServerFailures(options);
    }

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var deadline = new CallDeadline(_options.CallSeconds, cancellationToken);
        try
        {
            var response = await base.GetResponseAsync(messages, ForServer(options), deadline.Token);
            foreach (var message in response.Messages)
            {
                ServerQuirks.Repair(message.Contents);
            }

            return response;
        }
        catch (Exception exception) when (_failures.Translate(exception, deadline, Model(options)) is { } failed)
        {
            throw failed;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var deadline = new CallDeadline(_options.CallSeconds, cancellationToken);
        var finished = false;
        var updates = base.GetStreamingResponseAsync(messages, ForServer(options), deadline.Token)
            .Translating(exception => _failures.Translate(exception, deadline, Model(options)), deadline.Token);
        await foreach (var update in updates)
        {
            ServerQuirks.Repair(update.Contents);
            finished |= update.FinishReason is not null;
            yield return update;
        }

        if (!finished)
        {
            throw new ModelFailureException(_failures.Broken("it broke off before its end."));
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _connection.Dispose();
        }
    }

    private static ChatOptions? ForServer(ChatOptions? options)
    {
        if (options?.Tools is not { Count: > 0 } tools)
        {
            return options;
        }

        var copy = options.Clone();
        copy.Tools = [.. tools.Select(tool => tool is AIFunction function ? new InlinedTool(function) : tool)];
        return copy;
    }

    private string Model(ChatOptions? options) => options?.ModelId ?? _options.Name!;
}
