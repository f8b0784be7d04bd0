using System.Runtime.CompilerServices;
using LittleGiants.Assistant.Telemetry;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Models;

/// <summary>Measures each call of a model: time, tokens and what they cost. It does not look at what is said.</summary>
internal sealed class ObservedChatClient(IChatClient inner, ModelOptions options) : DelegatingChatClient(inner)
{
    private const string Operation = "chat";

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? asked = null, CancellationToken cancellationToken = default)
    {
        using var call = ModelTelemetry.Begin(Operation, Model(asked), options.Endpoint);
        try
        {
            var response = await base.GetResponseAsync(messages, asked, cancellationToken);
            call.Replied(response.ModelId, response.FinishReason?.Value);
            Count(call, asked, response.Usage);
            return response;
        }
        catch (Exception exception)
        {
            call.Fail(Kind(exception));
            throw;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? asked = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var call = ModelTelemetry.Begin(Operation, Model(asked), options.Endpoint);
        var (model, finish, usage) = ((string?)null, (string?)null, (UsageDetails?)null);
        var updates = base.GetStreamingResponseAsync(messages, asked, cancellationToken).Translating(
            exception =>
            {
                call.Fail(Kind(exception));
                return null;
            },
            cancellationToken);
        await foreach (var update in updates)
        {
            model ??= update.ModelId;
            finish = update.FinishReason?.Value ?? finish;
            usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? usage;
            yield return update;
        }

        call.Replied(model, finish);
        Count(call, asked, usage);
    }

    public static string Kind(Exception exception) => exception is ModelFailureException failed ? failed.Failure.Code.ToString() : exception.GetType().FullName!;

    private string Model(ChatOptions? asked) => asked?.ModelId ?? options.Name!;

    private void Count(MeasuredSpan call, ChatOptions? asked, UsageDetails? usage) => call.Used(Operation, Model(asked), usage?.InputTokenCount, usage?.OutputTokenCount, options.InputPrice, options.OutputPrice);
}
