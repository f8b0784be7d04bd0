namespace LittleGiants.Assistant.Chat;

/// <summary>How a turn of a conversation ended.</summary>
internal enum TurnState
{
    Done,

    /// <summary>Its reader stopped it.</summary>
    Stopped,

    /// <summary>It took too long, or the library failed.</summary>
    Failed,
}
