namespace LittleGiants.Assistant.Library;

/// <summary>What a reader thinks of an answer.</summary>
/// <param name="Thumb"><see cref="Up"/> or <see cref="Down"/>.</param>
internal sealed record TurnFeedback(string ConversationId, int Number, string Thumb, string? Note, string Author, DateTimeOffset At)
{
    public const string Up = "up";
    public const string Down = "down";
}
