using System.Runtime.CompilerServices;
using LittleGiants.Assistant.Answering;
using LittleGiants.Extraction.Criteria;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Chat;

/// <summary>
/// The analyst as a chat client for other applications: the last message of the user is the question, the answer is checked and carries its citations. What the talk is about is found by asking the
/// questions before once more, without a model: a client of a conversation keeps nothing.
/// </summary>
/// <param name="answers">Those of a model, when there is one.</param>
/// <param name="builtIn">Those of the analyst without a model.</param>
/// <param name="profile">By which verdicts are given.</param>
internal sealed class AnswerChatClient(AnswerService answers, AnswerService builtIn, CriteriaProfile profile) : IChatClient
{
    /// <summary>Questions before the last that are asked again; what is older is forgotten.</summary>
    private const int MaxBefore = 6;

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var talk = messages.Where(message => (message.Role == ChatRole.User || message.Role == ChatRole.Assistant) && !string.IsNullOrWhiteSpace(message.Text)).ToList();
        var last = talk.FindLastIndex(message => message.Role == ChatRole.User);
        if (last < 0)
        {
            throw new ArgumentException("There is no question: no message of the user has a text.", nameof(messages));
        }

        var before = talk[..last];
        var focus = Focus.None;
        foreach (var question in before.Where(message => message.Role == ChatRole.User).TakeLast(MaxBefore))
        {
            focus = (await builtIn.AnswerAsync(Request(question), focus, [], AnswerListener.None, cancellationToken)).Focus;
        }

        var answer = await answers.AnswerAsync(Request(talk[last]), focus, before, AnswerListener.None, cancellationToken);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, AnswerText.Of(answer))) { FinishReason = ChatFinishReason.Stop };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Nothing is handed out before it is checked.
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private AnswerRequest Request(ChatMessage question) => new(question.Text.Trim()) { Profile = profile };
}
