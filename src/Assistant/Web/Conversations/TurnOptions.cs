namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>How much answering goes on at once.</summary>
internal sealed record TurnOptions
{
    /// <summary>Turns of one user that run or wait; whoever sends more is told to wait.</summary>
    public int PerUser { get; init; } = 64;

    /// <summary>Turns of all users that run or wait.</summary>
    public int Overall { get; init; } = 256;

    /// <summary>Built-in answers at work at once: they take a core each.</summary>
    public int BuiltInAtOnce { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Answers of a model at work at once: they mostly wait for its server.</summary>
    public int ModelAtOnce { get; init; } = 32;

    /// <summary>After which an answer is given up. A small model on a slow machine takes minutes for one.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a request to stop waits for the turn to end.</summary>
    public TimeSpan Stopping { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Characters of text that one turn streams; the answer itself is shorter.</summary>
    public int MaxStreamedText { get; init; } = 64_000;

    /// <summary>Tool steps that one turn streams.</summary>
    public int MaxSteps { get; init; } = 500;
}
