using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Answering.Assisted;

/// <summary>What came of asking a model for the facts that rules did not find in a document.</summary>
/// <param name="Asked">Ids of the facts asked for.</param>
/// <param name="Found">Each with its quote in the text, marked as found by the model.</param>
/// <param name="Dropped">What was returned and not taken, by reason.</param>
internal sealed record AssistedOutcome(IReadOnlyList<string> Asked, IReadOnlyList<FactRecord> Found, IReadOnlyDictionary<AssistedDrop, int> Dropped)
{
    /// <summary>Why not all was asked: the model could not be reached; null when it could.</summary>
    public string? Problem { get; init; }
}
