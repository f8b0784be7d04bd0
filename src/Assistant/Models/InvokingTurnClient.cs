using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Models;

/// <summary>
/// One turn of an <see cref="InvokingClient"/>, with the allowance of <see cref="ToolLoopClient"/>: (1) the client invokes the tools as it likes; (2) each call is counted, bounded and told as in our own
/// loop; (3) when the calls are used up, every further one returns the request to answer; (4) a client that still goes on has failed.
/// </summary>
internal sealed class InvokingTurnClient(IChatClient inner, ModelOptions limits, IReadOnlyList<ChatMessage> finalRequest, Action<ToolStep>? onStep = null) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var calls = new TurnCalls(options?.Tools ?? [], limits, finalRequest, onStep, cancellationToken);
        var asked = options?.Clone() ?? new ChatOptions();
        asked.Tools = [.. calls.Tools];
        var updates = base.GetStreamingResponseAsync(messages, asked, calls.Token).Translating(_ => calls.Failure, calls.Token);
        await foreach (var update in updates)
        {
            if (calls.TakeCalled())
            {
                yield return ToolsCalled();
            }

            yield return update;
        }

        if (calls.TakeCalled())
        {
            yield return ToolsCalled();
        }
    }

    /// <summary>The client it stands around is shared by turns and lives on.</summary>
    protected override void Dispose(bool disposing) => base.Dispose(disposing: false);

    /// <summary>Parts what was said before tools were called from what is said with their results.</summary>
    private static ChatResponseUpdate ToolsCalled() => new(ChatRole.Tool, (IList<AIContent>)[]);
}
