using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Models;

/// <summary>Makes clients for the configured models.</summary>
internal static class ModelClients
{
    /// <summary>A client with time limits and retries; null when no model is configured, and the built-in analyst answers.</summary>
    public static IChatClient? Create(ModelOptions options) =>
        options.IsConfigured ? new RetryingChatClient(new OpenAiChatClient(options), new RetryDelays(options)) : null;

    /// <summary>Null when no embedding model is configured.</summary>
    public static IEmbeddingGenerator<string, Embedding<float>>? CreateEmbeddings(ModelOptions options) =>
        options is { Endpoint: not null, EmbeddingName: not null } ? new OpenAiEmbeddings(options, new RetryDelays(options)) : null;
}
