using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>
/// The column <c>near</c> of the table <c>vectors</c>: the same vectors as the extension pgvector has them, so that the server compares them. It is there as long as the extension is;
/// a vector that it does not take (a number that is none, more than 16,000 dimensions) leaves its whole model to the comparison in memory.
/// </summary>
internal static class VectorColumn
{
    /// <summary>Vectors that are moved at once.</summary>
    private const int Batch = 500;

    private const int MostDimensions = 16_000;

    /// <summary>For so long a process that opens the library waits for those who read the table.</summary>
    private const string LockPatience = "5s";

    /// <summary>Makes the column where the extension is installed or may be, and moves vectors into it that are not there yet. Where that is refused, all stays as it is.</summary>
    public static async Task<bool> EnsureAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await connection.ScalarAsync(
            """
            SELECT CASE WHEN NOT pg_has_role(relowner, 'USAGE') THEN 0
                WHEN EXISTS (SELECT FROM pg_extension WHERE extname = 'vector') THEN 1
                ELSE (SELECT count(*) FROM pg_available_extensions WHERE name = 'vector') END
            FROM pg_class WHERE oid = 'vectors'::regclass
            """,
            cancellationToken) == 0)
        {
            return false;
        }

        try
        {
            if (await SchemaAsync(connection, cancellationToken) is null)
            {
                await MakeAsync(connection, cancellationToken);
            }

            await FillAsync(connection, cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (!PostgresFailure.Passes(exception))
        {
            return false;
        }
    }

    /// <summary>Gives vectors that are in the table already their place in the column, if there is one.</summary>
    public static async Task SetAsync(NpgsqlConnection connection, string model, IReadOnlyList<PassageVector> vectors, CancellationToken cancellationToken)
    {
        if (await SchemaAsync(connection, cancellationToken) is { } schema)
        {
            await SetAsync(connection, schema, vectors.Select(vector => (model, vector)).ToList(), cancellationToken);
        }
    }

    /// <summary>Moves all that is not in the column yet; none if there is no column.</summary>
    public static async Task FillAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await SchemaAsync(connection, cancellationToken) is not { } schema)
        {
            return;
        }

        for (var (model, passage) = ("", long.MinValue); ;)
        {
            var waiting = await connection.ListAsync(
                reader => (Model: reader.GetString(0), Vector: new PassageVector(reader.GetInt64(1), Values(reader, 2))),
                "SELECT model, passage_id, data FROM vectors WHERE near IS NULL AND (model, passage_id) > (@model, @passage) ORDER BY model, passage_id LIMIT @limit",
                cancellationToken,
                ("model", model), ("passage", passage), ("limit", Batch));
            await SetAsync(connection, schema, waiting, cancellationToken);
            if (waiting.Count < Batch)
            {
                return;
            }

            (model, passage) = (waiting[^1].Model, waiting[^1].Vector.PassageId);
        }
    }

    /// <summary>Whether the server can compare all vectors of a model, and has some.</summary>
    public static async Task<bool> HasAllAsync(NpgsqlConnection connection, string model, CancellationToken cancellationToken) =>
        await SchemaAsync(connection, cancellationToken) is not null
        && await connection.ScalarAsync(
            "SELECT (EXISTS (SELECT FROM vectors WHERE model = @model) AND NOT EXISTS (SELECT FROM vectors WHERE model = @model AND near IS NULL))::int", cancellationToken, ("model", model)) == 1;

    /// <inheritdoc cref="ILibrary.NearestVectorsAsync"/>
    public static async Task<List<PassageVector>> NearestAsync(NpgsqlConnection connection, string model, float[] asked, IReadOnlyList<IdRange>? passages, int limit, CancellationToken cancellationToken)
    {
        if (await SchemaAsync(connection, cancellationToken) is not { } schema || Text(asked) is not { } text)
        {
            return [];
        }

        // A vector of length 0 makes no angle: it counts as one at right angles, as it does in memory.
        return await connection.ListAsync(
            reader => new PassageVector(reader.GetInt64(0), Values(reader, 1)),
            $"""
            SELECT passage_id, data FROM {(passages is null ? "" : "unnest(@firsts, @lasts) AS range(first, last) JOIN ")}vectors {(passages is null ? "" : "ON passage_id BETWEEN first AND last ")}
            WHERE model = @model AND octet_length(data) = @bytes
            ORDER BY coalesce(nullif(near OPERATOR({schema}.<=>) @asked::real[]::{schema}.vector, 'NaN'), 1), passage_id LIMIT @limit
            """,
            cancellationToken,
            [
                ("model", model), ("bytes", asked.Length * sizeof(float)), ("asked", text), ("limit", limit),
                .. passages is null ? Array.Empty<(string, object?)>() : [("firsts", passages.Select(range => range.First).ToArray()), ("lasts", passages.Select(range => range.Last).ToArray())],
            ]);
    }

    /// <summary>By one process; the others wait and find it made.</summary>
    private static async Task MakeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.RunAsync("SELECT pg_advisory_xact_lock(@lock)", cancellationToken, ("lock", PostgresSchema.Lock));
        if (await SchemaAsync(connection, cancellationToken) is null)
        {
            await connection.RunAsync($"SET LOCAL lock_timeout = '{LockPatience}'; CREATE EXTENSION IF NOT EXISTS vector", cancellationToken);
            var schema = (await connection.ListAsync(reader => reader.GetString(0), "SELECT extnamespace::regnamespace::text FROM pg_extension WHERE extname = 'vector'", cancellationToken))[0];
            await connection.RunAsync($"ALTER TABLE vectors ADD COLUMN near {schema}.vector; CREATE INDEX vectors_to_move ON vectors(model, passage_id) WHERE near IS NULL", cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Where the extension has its type and operators, as SQL; null when it or the column is not there. Asked each time: both may come and go while a process runs.</summary>
    private static async Task<string?> SchemaAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => (await connection.ListAsync(
        reader => reader.GetString(0),
        """
        SELECT extnamespace::regnamespace::text FROM pg_extension
        WHERE extname = 'vector' AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'vectors'::regclass AND attname = 'near' AND NOT attisdropped)
        """,
        cancellationToken)).FirstOrDefault();

    private static async Task SetAsync(NpgsqlConnection connection, string schema, List<(string Model, PassageVector Vector)> vectors, CancellationToken cancellationToken)
    {
        await connection.RunAsync(
            $"""
            UPDATE vectors SET near = numbers::real[]::{schema}.vector FROM unnest(@models, @passages, @texts) AS made(model, passage, numbers)
            WHERE vectors.model = made.model AND passage_id = passage
            """,
            cancellationToken,
            ("models", vectors.Select(entry => entry.Model).ToArray()), ("passages", vectors.Select(entry => entry.Vector.PassageId).ToArray()),
            ("texts", vectors.Select(entry => Text(entry.Vector.Values)).ToArray()));
    }

    private static float[] Values(NpgsqlDataReader reader, int column) => MemoryMarshal.Cast<byte, float>(reader.GetFieldValue<byte[]>(column)).ToArray();

    /// <summary>Null for what the extension does not take.</summary>
    private static string? Text(float[] values) => values.Length is > 0 and <= MostDimensions && Array.TrueForAll(values, float.IsFinite)
        ? $"{{{string.Join(',', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}}}"
        : null;
}
