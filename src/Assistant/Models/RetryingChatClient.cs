using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Models;

/// <summary>Tries a call again that failed for a passing reason. A streamed reply is only begun anew while nothing of it was handed out.</summary>
internal sealed class RetryingChatClient(IChatClient inner, RetryDelays delays) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        for (var retry = 1; ; retry++)
        {
            try
            {
                return await base.GetResponseAsync(asked, options, cancellationToken);
            }
            catch (ModelFailureException failed)
            {
                if (!await delays.WaitAsync(failed.Failure, retry, cancellationToken))
                {
                    throw;
                }
            }
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        await using var updates = await StartAsync(() => base.GetStreamingResponseAsync(asked, options, cancellationToken), cancellationToken);
        if (updates is null)
        {
            yield break;
        }

        do
        {
            yield return updates.Current;
        }
        while (await updates.MoveNextAsync());
    }

    /// <summary>The stream standing on its first update; null when it has none.</summary>
    private async Task<IAsyncEnumerator<ChatResponseUpdate>?> StartAsync(Func<IAsyncEnumerable<ChatResponseUpdate>> ask, CancellationToken cancellationToken)
    {
        for (var retry = 1; ; retry++)
        {
            var updates = ask().GetAsyncEnumerator(cancellationToken);
            try
            {
                if (await updates.MoveNextAsync())
                {
                    return updates;
                }

                await updates.DisposeAsync();
                return null;
            }
            catch (ModelFailureException failed)
            {
                await updates.DisposeAsync();
                if (!await delays.WaitAsync(failed.Failure, retry, cancellationToken))
                {
                    throw;
                }
            }
            catch
            {
                await updates.DisposeAsync();
                throw;
            }
        }
    }
}
