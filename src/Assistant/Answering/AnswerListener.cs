namespace LittleGiants.Assistant.Answering;

/// <summary>Who wants to hear of an answer while it is made.</summary>
internal sealed record AnswerListener
{
    public static readonly AnswerListener None = new();

    /// <summary>What the question was understood to be about, before anything is looked up.</summary>
    public Action<AnswerFilters>? OnUnderstood { get; init; }

    /// <summary>The text as it comes, unchecked.</summary>
    public Action<string>? OnText { get; init; }

    /// <summary>Each tool call.</summary>
    public Action<TurnStep>? OnStep { get; init; }
}
