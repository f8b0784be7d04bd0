namespace LittleGiants.Assistant.Models;

/// <summary>Which language model to ask, and how long and how often (section <c>Model</c> of the settings). The defaults suit a model on the analyst's own machine, which is slow.</summary>
internal sealed record ModelOptions
{
    /// <summary>The name of the section in the settings.</summary>
    public const string Section = "Model";

    public static ModelOptions None { get; } = new();

    /// <summary>Whose client asks: our own, or Semantic Kernel's where the program was built with it.</summary>
    public ModelProvider Provider { get; init; }

    /// <summary>The base address of an OpenAI-compatible server, mostly ending in <c>/v1</c>; null when no model is configured.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The model's name as its server lists it; null when no model is configured.</summary>
    public string? Name { get; init; }

    /// <summary>The key that the server asks for; null for servers that ask for none.</summary>
    public ModelKey? Key { get; init; }

    /// <summary>The model that makes vectors, at the same server; null when search does without.</summary>
    public string? EmbeddingName { get; init; }

    /// <summary>Seconds for opening a connection.</summary>
    public double ConnectSeconds { get; init; } = 15;

    /// <summary>Seconds for one reply of the model, the reading of a long prompt included.</summary>
    public double CallSeconds { get; init; } = 600;

    /// <summary>Seconds for a whole turn: all replies and all tools.</summary>
    public double TotalSeconds { get; init; } = 1800;

    /// <summary>Seconds for one tool call.</summary>
    public double ToolSeconds { get; init; } = 60;

    /// <summary>Tool calls in one turn; then an answer is asked for.</summary>
    public int MaxToolCalls { get; init; } = 24;

    /// <summary>Tools that read at the same time.</summary>
    public int MaxParallelToolReads { get; init; } = 4;

    /// <summary>Tool calls in a row that could not be understood; then an answer is asked for.</summary>
    public int MaxBrokenToolCalls { get; init; } = 4;

    /// <summary>How often a failed call is tried again.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Seconds before the first retry; doubled for each further one.</summary>
    public double RetrySeconds { get; init; } = 1;

    /// <summary>The longest wait in seconds that a server may ask for before a retry; beyond it the call fails.</summary>
    public double MaxRetryWaitSeconds { get; init; } = 60;

    /// <summary>Bytes of one reply; a longer one is cut off as broken. A streamed token takes about 300 bytes.</summary>
    public int MaxReplyBytes { get; init; } = 32_000_000;

    /// <summary>Texts sent together for their vectors.</summary>
    public int EmbeddingBatch { get; init; } = 64;

    /// <summary>What a million tokens that the model reads cost; counted in <c>little_giants.model.cost</c>.</summary>
    public double? InputPrice { get; init; }

    /// <summary>What a million tokens that the model writes cost, in the same currency.</summary>
    public double? OutputPrice { get; init; }

    public bool IsConfigured => Endpoint is not null && Name is not null;

    /// <summary>Host and port for messages: never the key, nor anything else of the address.</summary>
    public string Where => Endpoint is { } endpoint ? endpoint.Authority : "the host application";

    /// <summary>Names the model and its place, and nothing that is secret.</summary>
    public override string ToString() => IsConfigured ? $"{Name} at {Where}" : "no model";
}
