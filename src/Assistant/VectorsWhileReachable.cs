using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Search.Embeddings;

namespace LittleGiants.Assistant;

/// <summary>Vectors that are a help and no condition: when their server fails, search goes on by words, and the server is asked no more.</summary>
internal sealed class VectorsWhileReachable(IPassageVectors inner) : IPassageVectors
{
    private volatile bool _hasFailed;

    public async Task<IReadOnlyList<ScoredId>> NearestAsync(string question, IReadOnlyList<DocumentRecord>? documents, int limit, CancellationToken cancellationToken)
    {
        if (_hasFailed)
        {
            return [];
        }

        try
        {
            return await inner.NearestAsync(question, documents, limit, cancellationToken);
        }
        catch (ModelFailureException)
        {
            _hasFailed = true;
            return [];
        }
    }
}
