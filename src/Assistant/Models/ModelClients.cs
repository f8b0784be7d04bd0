using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Models;

/// <summary>Makes clients for the configured models.</summary>
internal static class ModelClients
{
    /// <summary>Whether this program was built with Semantic Kernel.</summary>
    public const bool HasSemanticKernel =
#if SEMANTIC_KERNEL
        true;
#else
        false;
#endif

    /// <summary>A client with time limits and, where it is ours, retries; null when no model is configured, and the built-in analyst answers.</summary>
    public static IChatClient? Create(ModelOptions options) => options switch
    {
        { IsConfigured: false } => null,
#if SEMANTIC_KERNEL
        { Provider: ModelProvider.SemanticKernel } => new InvokingClient(KernelModel.Create(options), options),
#endif
        _ => new RetryingChatClient(new ObservedChatClient(new OpenAiChatClient(options), options), new RetryDelays(options)),
    };

    /// <summary>The loop of tools of one turn around a client: ours, or a watch over the client's own.</summary>
    /// <param name="finalRequest">What the model is told when its tool calls are used up.</param>
    public static IChatClient WithTools(IChatClient client, ModelOptions options, IReadOnlyList<ChatMessage> finalRequest, Action<ToolStep>? onStep = null) =>
        client is InvokingClient ? new InvokingTurnClient(client, options, finalRequest, onStep) : new ToolLoopClient(client, options, finalRequest, onStep);

    /// <summary>Null when no embedding model is configured.</summary>
    public static IEmbeddingGenerator<string, Embedding<float>>? CreateEmbeddings(ModelOptions options) =>
        options is { Endpoint: not null, EmbeddingName: not null } ? new OpenAiEmbeddings(options, new RetryDelays(options)) : null;
}
