using System.Runtime.InteropServices;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>The table <c>vectors</c>.</summary>
internal static class VectorTable
{
    /// <summary>Vectors of passages that are gone by now are left out.</summary>
    public static async Task<int> InsertAsync(NpgsqlConnection connection, string model, IReadOnlyList<PassageVector> vectors, CancellationToken cancellationToken)
    {
        var kept = await connection.RunAsync(
            """
            INSERT INTO vectors (passage_id, model, data) SELECT id, @model, data FROM unnest(@passages, @data) AS made(passage, data) JOIN passages ON id = passage
            ON CONFLICT (model, passage_id) DO UPDATE SET data = excluded.data
            """,
            cancellationToken,
            ("model", model), ("passages", vectors.Select(vector => vector.PassageId).ToArray()), ("data", vectors.Select(vector => MemoryMarshal.AsBytes(vector.Values.AsSpan()).ToArray()).ToArray()));
        await VectorColumn.SetAsync(connection, model, vectors, cancellationToken);
        return kept;
    }

    public static Task<List<PassageVector>> SelectAsync(NpgsqlConnection connection, string model, CancellationToken cancellationToken) => connection.ListAsync(
        reader => new PassageVector(reader.GetInt64(0), MemoryMarshal.Cast<byte, float>(reader.GetFieldValue<byte[]>(1)).ToArray()),
        "SELECT passage_id, data FROM vectors WHERE model = @model ORDER BY passage_id", cancellationToken, ("model", model));

    public static Task<List<long>> MissingAsync(NpgsqlConnection connection, string model, int limit, CancellationToken cancellationToken) => connection.ListAsync(
        reader => reader.GetInt64(0),
        "SELECT id FROM passages WHERE NOT EXISTS (SELECT 1 FROM vectors WHERE model = @model AND passage_id = passages.id) ORDER BY id LIMIT @limit",
        cancellationToken, ("model", model), ("limit", limit));
}
