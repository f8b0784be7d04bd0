using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Search.Embeddings;

/// <summary>Gives passages that have no vector theirs, batch by batch, so that it can be stopped and go on later.</summary>
internal sealed class VectorIndexer(ILibrary library, ITextEmbedder embedder, int batch = VectorIndexer.UsualBatch)
{
    /// <summary>Passages sent to the model at once.</summary>
    public const int UsualBatch = 64;

    /// <summary>Characters of a passage that are sent; models cut what is longer.</summary>
    private const int MaxText = 2000;

    /// <returns>How many vectors were made.</returns>
    public async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        var made = 0;
        while (await library.PassagesWithoutVectorAsync(embedder.Model, batch, cancellationToken) is { Count: > 0 } ids)
        {
            var passages = await library.PassageTextsAsync(ids, cancellationToken);
            var texts = passages.Select(passage => Cut($"{passage.Passage.Heading}\n{passage.Text}")).ToList();
            var vectors = passages.Count > 0 ? await embedder.EmbedAsync(texts, cancellationToken) : [];
            await library.AddVectorsAsync(embedder.Model, [.. passages.Zip(vectors, (passage, vector) => new PassageVector(passage.Passage.Id, LibraryVectors.Normalized(vector)))], cancellationToken);
            if (vectors.Count == 0)
            {
                break;
            }

            made += vectors.Count;
        }

        return made;
    }

    private static string Cut(string text) => text.Length > MaxText ? text[..MaxText] : text;
}
