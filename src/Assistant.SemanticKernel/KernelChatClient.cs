using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace LittleGiants.SemanticKernel;

/// <summary>
/// The chat service of a kernel, whichever connector it is, as an <see cref="IChatClient"/>. The connector invokes the tools that come with a request, one after another, through the kernel's filters;
/// only they are offered to the model, none of the kernel's other plugins.
/// </summary>
/// <remarks>The kernel's own adapter (<c>AsChatClient</c>) leaves the loop of tools to its caller and drops instructions.</remarks>
/// <param name="serviceId">Which of several chat services; null: the kernel's choice.</param>
public sealed class KernelChatClient(Kernel kernel, string? serviceId = null) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // A kernel of its own for each request: tools belong to one turn.
        var turn = kernel.Clone();
        var chat = turn.GetRequiredService<IChatCompletionService>(serviceId);
        var pieces = chat.GetStreamingChatMessageContentsAsync(HistoryOf(messages, options), SettingsOf(turn, options), turn, cancellationToken);
        await foreach (var piece in pieces)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, piece.Content) { ModelId = piece.ModelId };
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null : serviceType == typeof(Kernel) ? kernel : serviceType.IsInstanceOfType(this) ? this : null;

    /// <summary>The kernel is its owner's.</summary>
    public void Dispose()
    {
    }

    private static ChatHistory HistoryOf(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var history = new ChatHistory();
        if (!string.IsNullOrEmpty(options?.Instructions))
        {
            history.AddSystemMessage(options.Instructions);
        }

        foreach (var message in messages)
        {
            history.AddMessage(new AuthorRole(message.Role.Value), message.Text);
        }

        return history;
    }

    private static PromptExecutionSettings SettingsOf(Kernel turn, ChatOptions? options)
    {
        var settings = new PromptExecutionSettings { ModelId = options?.ModelId, ExtensionData = new Dictionary<string, object>() };
        Add("temperature", options?.Temperature);
        Add("top_p", options?.TopP);
        Add("max_tokens", options?.MaxOutputTokens);
        var tools = options?.Tools?.OfType<AIFunction>().ToList() ?? [];
        if (tools.Count > 0)
        {
            if (turn.Plugins.TryGetPlugin(LittleGiantsPlugin.Name, out var other))
            {
                turn.Plugins.Remove(other);
            }

            var plugin = LittleGiantsPlugin.Of(tools);
            turn.Plugins.Add(plugin);
            settings.FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(plugin);
        }

        return settings;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                settings.ExtensionData[name] = value;
            }
        }
    }
}
