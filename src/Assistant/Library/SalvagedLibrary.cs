namespace LittleGiants.Assistant.Library;

/// <summary>What could still be read of a damaged library: names, and the analyst's own words. All else is read again from the originals.</summary>
/// <param name="Corrections">Each with the key of its company's name.</param>
internal sealed record SalvagedLibrary(
    IReadOnlyList<SalvagedDocument> Documents,
    IReadOnlyList<(Correction Correction, string Company)> Corrections,
    IReadOnlyList<(Conversation Conversation, IReadOnlyList<ConversationTurn> Turns)> Conversations)
{
    public IReadOnlyList<TurnFeedback> Feedback { get; init; } = [];
}
