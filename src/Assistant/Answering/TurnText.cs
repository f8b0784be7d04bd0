namespace LittleGiants.Assistant.Answering;

/// <summary>What a turn wrote, before it is checked.</summary>
/// <param name="Problem">What went wrong on the way, for people; null when nothing did.</param>
internal sealed record TurnText(string Text, string? Problem = null)
{
    /// <summary>Whether it broke off before its end.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether the built-in analyst wrote it in place of a model.</summary>
    public bool IsFallback { get; init; }
}
