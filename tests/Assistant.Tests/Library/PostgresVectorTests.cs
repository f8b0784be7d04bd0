using LittleGiants.Assistant.Ingestion.Migration;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Library.Postgres;
using LittleGiants.Assistant.Search.Embeddings;

namespace LittleGiants.Assistant.Tests.Library;

/// <summary>With a stand-in for pgvector in plain SQL: a type and an operator of the same names, in a schema of their own, and a row that says that the extension is installed.</summary>
public sealed class PostgresVectorTests : IDisposable
{
    private const int Dimensions = 8;

    private const string StandIn =
        """
        CREATE SCHEMA "Its own";
        CREATE DOMAIN "Its own".vector AS real[];
        CREATE FUNCTION "Its own".cosine_distance(one real[], other real[]) RETURNS double precision LANGUAGE plpgsql IMMUTABLE STRICT AS $$
            DECLARE product double precision; lengths double precision;
            BEGIN
                IF cardinality(one) <> cardinality(other) THEN RAISE EXCEPTION 'different vector dimensions % and %', cardinality(one), cardinality(other); END IF;
                SELECT sum(x::double precision * y), sqrt(sum(x::double precision * x) * sum(y::double precision * y)) INTO product, lengths FROM unnest(one, other) AS pair(x, y);
                RETURN CASE WHEN lengths = 0 THEN 'NaN' ELSE 1 - product / lengths END;
            END $$;
        CREATE OPERATOR "Its own".<=> (LEFTARG = real[], RIGHTARG = real[], FUNCTION = "Its own".cosine_distance);
        SET allow_system_table_mods = on;
        INSERT INTO pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
            SELECT 1, 'vector', 10, '"Its own"'::regnamespace, true, 'stand-in';
        """;

    private readonly TemporaryFolder _folder = new();

    [PostgresFact]
    public async Task Vectors_move_to_the_extension_when_it_comes_and_give_the_same_passages_as_in_memory()
    {
        var database = await PostgresServer.NewDatabaseAsync();
        await using var early = await PostgresLibrary.OpenAsync(database, default);
        var (english, dutch) = (await AddAsync(early, Samples.English), await AddAsync(early, Samples.Dutch));
        await FillAsync(early, english, dutch);
        var embedder = new RandomEmbedder();
        var inMemory = await NearAsync(early, embedder, english);
        Assert.False(await early.RanksVectorsAsync(embedder.Model, default));

        await PostgresServer.ExecuteAsync(database, StandIn);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var later = await PostgresLibrary.OpenAsync(database, default);
            Assert.True(await later.RanksVectorsAsync(embedder.Model, default));
        }));
        Assert.True(await early.RanksVectorsAsync(embedder.Model, default));
        Assert.False(await early.RanksVectorsAsync("unknown", default));
        Assert.Equal(inMemory, await NearAsync(early, embedder, english));

        // A vector that changes counts as it is now, and one that comes is found.
        var moved = (await early.VectorsAsync(embedder.Model, default))[0];
        await early.AddVectorsAsync(embedder.Model, [moved with { Values = embedder.Vector("asked 0") }], default);
        Assert.Equal(moved.PassageId, (await new LibraryVectors(early, embedder).NearestAsync("asked 0", null, 1, default))[0].Id);

        // What the extension does not take is compared in memory, all of its model.
        await early.AddVectorsAsync(embedder.Model, [moved with { Values = [float.NaN, .. moved.Values[1..]] }], default);
        Assert.False(await early.RanksVectorsAsync(embedder.Model, default));
        await early.AddVectorsAsync(embedder.Model, [moved], default);
        Assert.Equal(inMemory, await NearAsync(early, embedder, english));

        // The extension goes, and its column with it.
        await PostgresServer.ExecuteAsync(database, "SET allow_system_table_mods = on; DELETE FROM pg_extension WHERE extname = 'vector'; DROP SCHEMA \"Its own\" CASCADE");
        Assert.False(await early.RanksVectorsAsync(embedder.Model, default));
        Assert.Equal(inMemory, await NearAsync(early, embedder, english));
        Assert.True(await early.RemoveAsync(english.Id, default));
        Assert.All(await early.VectorsAsync(embedder.Model, default), vector => Assert.InRange(vector.PassageId, dutch.Passages.First, dutch.Passages.Last));
    }

    [PostgresFact]
    public async Task A_library_is_copied_to_and_from_a_database_that_has_the_extension()
    {
        var embedder = new RandomEmbedder();
        await using var first = await OpenFolderAsync("first");
        var english = await AddAsync(first, Samples.English);
        await FillAsync(first, english, await AddAsync(first, Samples.Dutch));
        var database = await PostgresServer.NewDatabaseAsync();
        await PostgresServer.ExecuteAsync(database, StandIn);
        await using var with = await PostgresLibrary.OpenAsync(database, default);
        await using var without = await PostgresLibrary.OpenAsync(await PostgresServer.NewDatabaseAsync(), default);
        await using var last = await OpenFolderAsync("last");
        var files = new FolderFileStore(_folder["files"]);
        var expected = await NearAsync(first, embedder, english);
        ILibrary source = first;
        foreach (var target in new ILibrary[] { with, without, last })
        {
            await new LibraryMigration(source, files, target, files, _ => { }).RunAsync(default);
            Assert.Equal(target == with, await target.RanksVectorsAsync(embedder.Model, default));
            Assert.Equal(expected, await NearAsync(target, embedder, english));
            source = target;
        }
    }

    public void Dispose() => _folder.Dispose();

    private Task<ILibrary> OpenFolderAsync(string name) => AssistantServices.OpenLibraryAsync(new LibraryLocation(_folder[name]), default);

    private static Task<DocumentRecord> AddAsync(ILibrary library, string sample) => library.AddAsync(LibraryConformanceTests.Indexed(sample), default);

    /// <summary>Vectors of two models and two lengths; some are alike, and one is of length 0.</summary>
    private static async Task FillAsync(ILibrary library, params DocumentRecord[] documents)
    {
        var embedder = new RandomEmbedder();
        var passages = documents.SelectMany(document => Enumerable.Range(0, (int)(document.Passages.Last - document.Passages.First + 1)).Select(i => document.Passages.First + i)).ToList();
        await library.AddVectorsAsync(embedder.Model, [.. passages.Select((id, i) => new PassageVector(id, i == 5 ? new float[Dimensions] : i == 7 ? [1, 0] : embedder.Vector($"{i / 2}")))], default);
        await library.AddVectorsAsync("other", [.. passages.Select(id => new PassageVector(id, [1, 0, 0]))], default);
    }

    private static async Task<List<string>> NearAsync(ILibrary library, ITextEmbedder embedder, DocumentRecord english)
    {
        var vectors = new LibraryVectors(library, embedder);
        var found = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            foreach (var documents in new IReadOnlyList<DocumentRecord>?[] { null, [english], [.. await library.DocumentsAsync(default)], [] })
            {
                found.AddRange((await vectors.NearestAsync($"asked {i}", documents, 5, default)).Select(hit => FormattableString.Invariant($"{i}: {hit.Id} {hit.Score:R}")));
            }

            // All of them, so that also the last ones have their order.
            found.AddRange((await vectors.NearestAsync($"asked {i}", null, 10_000, default)).Select(hit => FormattableString.Invariant($"{hit.Id}")));
        }

        return found;
    }

    /// <summary>Vectors of length 1 that depend on the text alone.</summary>
    private sealed class RandomEmbedder : ITextEmbedder
    {
        public string Model => "random";

        public Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<float[]>>([.. texts.Select(Vector)]);

        public float[] Vector(string text)
        {
            var random = new Random(text.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)));
            return LibraryVectors.Normalized([.. Enumerable.Range(0, Dimensions).Select(_ => (float)((random.NextDouble() * 2) - 1))]);
        }
    }
}
