using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Models;

/// <summary>A client that invokes tools itself, as Semantic Kernel does, under our time limits and with our failures. It has retries of its own, or none.</summary>
internal sealed class InvokingClient(IChatClient inner, ModelOptions limits) : DelegatingChatClient(inner)
{
    private readonly ServerFailures _failures = new(limits);

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var deadline = Deadline(options, cancellationToken);
        try
        {
            return await base.GetResponseAsync(messages, options, deadline.Token);
        }
        catch (Exception exception) when (Translate(exception, deadline) is { } failed)
        {
            throw failed;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var deadline = Deadline(options, cancellationToken);
        await foreach (var update in base.GetStreamingResponseAsync(messages, options, deadline.Token).Translating(exception => Translate(exception, deadline), deadline.Token))
        {
            yield return update;
        }
    }

    /// <summary>With tools one call is a whole turn.</summary>
    private CallDeadline Deadline(ChatOptions? asked, CancellationToken cancellationToken) =>
        new(asked?.Tools is { Count: > 0 } ? limits.TotalSeconds : limits.CallSeconds, cancellationToken);

    private ModelFailureException? Translate(Exception exception, CallDeadline deadline) => _failures.Translate(exception, deadline, limits.Name ?? "");
}
