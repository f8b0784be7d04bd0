using LittleGiants.Assistant.Library.Copying;
using Npgsql;
using NpgsqlTypes;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>Writes the tokens of a document's passages and rows, and counts them.</summary>
internal static class TokenIndexWriter
{
    /// <param name="first">The id of the first passage; the others follow.</param>
    public static Task WritePassagesAsync(NpgsqlConnection connection, long first, IEnumerable<PassageTokens> passages, TokenCounts counts, CancellationToken cancellationToken) =>
        WriteAsync(connection, "passage_index", first, passages, passage =>
        {
            var (vector, tokens, _) = TokenVector.Of(null, passage.Heading, passage.Label, passage.Body);
            counts.AddPassage(tokens);
            return vector;
        }, cancellationToken);

    /// <summary>Rows bear the mark of their document besides: they are searched in some documents at a time.</summary>
    /// <param name="first">The id of the first row; the others follow.</param>
    public static Task WriteRowsAsync(NpgsqlConnection connection, long document, long first, IEnumerable<RowTokens> rows, TokenCounts counts, CancellationToken cancellationToken) =>
        WriteAsync(connection, "row_index", first, rows, row =>
        {
            var (vector, tokens, length) = TokenVector.Of(document, row.Label, row.Context);
            counts.AddRow(tokens, length);
            return vector;
        }, cancellationToken);

    /// <summary>Enters what was written into the index proper: until then every search reads it through. Who does not own the index leaves that to the server.</summary>
    public static Task SettleAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => connection.RunAsync(
        "SELECT gin_clean_pending_list(oid) FROM pg_class WHERE oid IN ('passage_tokens'::regclass, 'row_tokens'::regclass) AND pg_has_role(relowner, 'USAGE')", cancellationToken);

    private static Task WriteAsync<T>(NpgsqlConnection connection, string table, long first, IEnumerable<T> items, Func<T, byte[]> vector, CancellationToken cancellationToken) => connection.CopyAsync(
        table, "id, tokens",
        items.Select((item, place) => (item, first + place)),
        async (copy, item) =>
        {
            await copy.WriteAsync(item.Item2, NpgsqlDbType.Bigint, cancellationToken);

            // The bytes go to the server's own reader of the column's type.
            await copy.WriteAsync(vector(item.item), NpgsqlDbType.Bytea, cancellationToken);
        },
        cancellationToken);
}
