using LittleGiants.Assistant.Search.Embeddings;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant;

/// <summary>The configured embedding model as search knows it. Here, because neither room knows the other.</summary>
internal sealed class ModelTextEmbedder(IEmbeddingGenerator<string, Embedding<float>> generator, string model) : ITextEmbedder
{
    public string Model => model;

    public async Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        [.. (await generator.GenerateAsync(texts, null, cancellationToken)).Select(embedding => embedding.Vector.ToArray())];
}
