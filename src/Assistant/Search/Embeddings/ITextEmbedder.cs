namespace LittleGiants.Assistant.Search.Embeddings;

/// <summary>Makes vectors of texts, so that texts of like meaning lie near each other.</summary>
internal interface ITextEmbedder
{
    /// <summary>Under this name its vectors are kept: those of different models are not comparable.</summary>
    string Model { get; }

    /// <returns>One vector for each text, in their order, all of one length.</returns>
    Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken);
}
