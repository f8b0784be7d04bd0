using System.Numerics;
using System.Runtime.InteropServices;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Search.Embeddings;

/// <summary>Compares the question's vector with those of the library: where the store does not do so itself, with all of them in memory, of which some ten thousand are compared in milliseconds.</summary>
internal sealed class LibraryVectors(ILibrary library, ITextEmbedder embedder) : IPassageVectors
{
    /// <summary>Vectors that a store gives beyond those asked for: in the last digit it may order them otherwise than the comparison here does.</summary>
    private const int Spare = 16;

    private (long Version, bool IsComplete, IReadOnlyList<PassageVector> Vectors)? _loaded;

    public async Task<IReadOnlyList<ScoredId>> NearestAsync(string question, IReadOnlyList<DocumentRecord>? documents, int limit, CancellationToken cancellationToken)
    {
        var ranges = documents?.Select(document => document.Passages).Distinct().Where(range => range.Last >= range.First).OrderBy(range => range.First).ToList();
        var isRanked = await library.RanksVectorsAsync(embedder.Model, cancellationToken);
        var loaded = isRanked ? [] : await LoadAsync(cancellationToken);
        if (!isRanked && loaded.Count == 0)
        {
            return [];
        }

        var asked = Normalized((await embedder.EmbedAsync([question], cancellationToken))[0]);
        var near = isRanked
            ? await library.NearestVectorsAsync(embedder.Model, asked, ranges, limit + Spare, cancellationToken)
            : loaded.Where(vector => vector.Values.Length == asked.Length && (ranges is null || IdRange.Holds(ranges, vector.PassageId)));
        return [.. near.Select(vector => new ScoredId(vector.PassageId, Dot(asked, vector.Values))).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).Take(limit)];
    }

    /// <summary>Of length 1, so that the product of two is the cosine of their angle.</summary>
    public static float[] Normalized(float[] vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        return length > 0 ? [.. vector.Select(value => value / length)] : vector;
    }

    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var wideLeft = MemoryMarshal.Cast<float, Vector<float>>(left);
        var wideRight = MemoryMarshal.Cast<float, Vector<float>>(right);
        var sums = Vector<float>.Zero;
        for (var i = 0; i < wideLeft.Length; i++)
        {
            sums += wideLeft[i] * wideRight[i];
        }

        var sum = Vector.Sum(sums);
        for (var i = wideLeft.Length * Vector<float>.Count; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>Read anew when documents changed, or until all passages have their vector.</summary>
    private async Task<IReadOnlyList<PassageVector>> LoadAsync(CancellationToken cancellationToken)
    {
        var version = await library.VersionAsync(cancellationToken);
        var isComplete = (await library.PassagesWithoutVectorAsync(embedder.Model, 1, cancellationToken)).Count == 0;
        if (_loaded is not { } loaded || loaded.Version != version || !loaded.IsComplete)
        {
            _loaded = loaded = (version, isComplete, await library.VectorsAsync(embedder.Model, cancellationToken));
        }

        return loaded.Vectors;
    }
}
