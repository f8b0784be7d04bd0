using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Search.Embeddings;

/// <summary>Finds the passages whose vectors are nearest to a question's.</summary>
internal interface IPassageVectors
{
    /// <param name="documents">Where to look; null: everywhere.</param>
    /// <returns>Nearest first; empty when there are no vectors.</returns>
    Task<IReadOnlyList<ScoredId>> NearestAsync(string question, IReadOnlyList<DocumentRecord>? documents, int limit, CancellationToken cancellationToken);
}
