namespace LittleGiants.Assistant.Answering;

/// <summary>What a talk is about: what a follow-up leaves out is taken from here.</summary>
internal sealed record Focus
{
    public static readonly Focus None = new();

    /// <summary>The companies the last answer was about.</summary>
    public IReadOnlyList<long> Companies { get; init; } = [];

    public long? Document { get; init; }

    /// <summary>Concept or formula.</summary>
    public string? Line { get; init; }

    /// <summary>The words by which a line that no vocabulary knows was asked for.</summary>
    public string? LineWords { get; init; }

    /// <summary>Kind of event or role.</summary>
    public string? Topic { get; init; }

    /// <summary>The year last asked for.</summary>
    public int? Year { get; init; }

    /// <summary>The last year asked for of which something was known: what a question about another line leaves out.</summary>
    public int? KnownYear { get; init; }

    public string? Profile { get; init; }

    public string? Language { get; init; }

    /// <summary>The intent of the last question, by its name.</summary>
    public string? Intent { get; init; }
}
