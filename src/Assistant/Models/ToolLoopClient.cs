using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Models;

/// <summary>
/// Runs the tools that a model asks for until it answers: (1) ask; (2) no calls: done; (3) run the calls, hand back the results, ask again;
/// (4) when the turn's tool calls are used up, ask for the answer without tools; (5) a model that still calls tools has failed.
/// All messages of the turn are passed through as they come; the answer is the text of the last one.
/// </summary>
/// <param name="finalRequest">What the model is told in step 4.</param>
/// <param name="onStep">Hears of each tool call, one at a time, from any thread.</param>
internal sealed class ToolLoopClient(IChatClient inner, ModelOptions options, IReadOnlyList<ChatMessage> finalRequest, Action<ToolStep>? onStep = null) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in RunAsync(messages, options, Whole, cancellationToken))
        {
            updates.Add(update);
        }

        return updates.ToChatResponse();
    }

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        RunAsync(messages, options, base.GetStreamingResponseAsync, cancellationToken);

    /// <summary>The client it stands around is shared by turns and lives on.</summary>
    protected override void Dispose(bool disposing) => base.Dispose(disposing: false);

    private async IAsyncEnumerable<ChatResponseUpdate> RunAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? asked,
        Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> ask,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var deadline = new CallDeadline(options.TotalSeconds, cancellationToken);
        using var turn = new ToolTurn(asked?.Tools ?? [], options, onStep);
        var history = messages.ToList();
        for (var round = 1; ; round++)
        {
            var isLast = turn.IsOver;
            var said = new List<ChatResponseUpdate>();
            var message = Id(round, "reply");
            var updates = ask(history, ForRound(asked, round, isLast), deadline.Token).Translating(exception => Late(exception, deadline), deadline.Token);
            await foreach (var update in updates)
            {
                message = update.MessageId ??= message;
                said.Add(update);
                yield return update;
            }

            var response = said.ToChatResponse();
            var calls = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToList();
            if (isLast && (calls.Count > 0 || response.FinishReason == ChatFinishReason.ToolCalls))
            {
                throw new ModelFailureException(Endless(options));
            }

            if (calls.Count == 0)
            {
                yield break;
            }

            history.AddRange(response.Messages);
            var results = new ChatMessage(ChatRole.Tool, [.. await RunToolsAsync(turn, calls, deadline)]) { MessageId = Id(round, "tools") };
            history.Add(results);
            yield return new ChatResponseUpdate(ChatRole.Tool, results.Contents) { MessageId = results.MessageId };
            if (turn.IsOver)
            {
                history.AddRange(finalRequest);
            }
        }
    }

    private static string Id(int round, string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{round}");

    /// <summary>A tool that must be called is called in the first round; without tools, nothing can be.</summary>
    private static ChatOptions? ForRound(ChatOptions? asked, int round, bool isLast)
    {
        if (asked?.Tools is not { Count: > 0 } || (round == 1 && !isLast))
        {
            return asked;
        }

        var copy = asked.Clone();
        copy.ToolMode = null;
        copy.Tools = isLast ? null : copy.Tools;
        copy.AllowMultipleToolCalls = isLast ? null : copy.AllowMultipleToolCalls;
        return copy;
    }

    private async IAsyncEnumerable<ChatResponseUpdate> Whole(IEnumerable<ChatMessage> messages, ChatOptions? asked, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var response = await base.GetResponseAsync(messages, asked, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    private async Task<IReadOnlyList<FunctionResultContent>> RunToolsAsync(ToolTurn turn, IReadOnlyList<FunctionCallContent> calls, CallDeadline deadline)
    {
        try
        {
            return await turn.RunAsync(calls, deadline.Token);
        }
        catch (OperationCanceledException exception) when (Late(exception, deadline) is { } late)
        {
            throw late;
        }
    }

    private ModelFailureException? Late(Exception exception, CallDeadline deadline) => exception is OperationCanceledException && deadline.HasPassed
        ? new ModelFailureException(new ModelFailure(
            ModelFailureCode.Timeout,
            options.Where,
            string.Create(CultureInfo.InvariantCulture, $"The answer was not found within {deadline.Seconds} seconds."),
            "A narrower question, a faster model or a longer Model:TotalSeconds helps."))
        : null;

    public static ModelFailure Endless(ModelOptions options) => new(
        ModelFailureCode.TooManyToolCalls,
        options.Where,
        string.Create(CultureInfo.InvariantCulture, $"The model went on looking things up after {options.MaxToolCalls} tool calls and gave no answer."),
        "Ask a narrower question, allow more with Model:MaxToolCalls, or use a model that is better with tools.");
}
