using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Tests.Models;

/// <summary>A client that invokes tools itself, as a test tells it to.</summary>
/// <param name="play">Calls tools by name with their arguments, and yields what is said.</param>
internal sealed class InvokingModel(Func<InvokingModel.Invoke, IAsyncEnumerable<string>> play) : IChatClient
{
    public delegate Task<string> Invoke(string tool, params (string Name, object? Value)[] arguments);

    public List<IReadOnlyList<ChatMessage>> Asked { get; } = [];

    public bool IsDisposed { get; private set; }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Asked.Add([.. messages]);
        await foreach (var said in play(InvokeAsync).WithCancellation(cancellationToken))
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, said);
        }

        async Task<string> InvokeAsync(string tool, (string Name, object? Value)[] arguments) =>
            (await options!.Tools!.OfType<AIFunction>().Single(function => function.Name == tool).InvokeAsync(new AIFunctionArguments(arguments.ToDictionary(item => item.Name, item => item.Value)), cancellationToken))?.ToString() ?? "";
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() => IsDisposed = true;
}
