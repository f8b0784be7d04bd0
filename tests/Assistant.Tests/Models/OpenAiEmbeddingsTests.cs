using LittleGiants.Assistant.Models;

namespace LittleGiants.Assistant.Tests.Models;

public sealed class OpenAiEmbeddingsTests
{
    [Fact]
    public async Task Texts_are_sent_in_batches_and_vectors_come_back_in_their_order()
    {
        await using var server = new ScriptedModelServer { EmbeddingSize = 4 };
        using var embeddings = ModelClients.CreateEmbeddings(server.Options with { EmbeddingName = "test-embedding", EmbeddingBatch = 2 })!;

        var vectors = await embeddings.GenerateAsync(["a", "bb", "ccc", "dddd", "eeeee"]);

        Assert.Equal([1f, 2f, 3f, 4f, 5f], vectors.Select(vector => vector.Vector.Span[0]));
        Assert.All(vectors, vector => Assert.Equal(4, vector.Vector.Length));
        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(5, vectors.Usage?.TotalTokenCount);
    }

    [Fact]
    public async Task A_refusal_is_a_coded_failure()
    {
        await using var server = new ScriptedModelServer { Key = "another" };
        using var embeddings = ModelClients.CreateEmbeddings(server.Options with { EmbeddingName = "e", Key = new ModelKey("sk-secret-1") })!;

        var failed = await Assert.ThrowsAsync<ModelFailureException>(() => embeddings.GenerateAsync(["a"]));
        Assert.Equal(ModelFailureCode.Unauthorized, failed.Failure.Code);
        Assert.DoesNotContain("sk-secret-1", failed.ToString(), StringComparison.Ordinal);
    }
}
