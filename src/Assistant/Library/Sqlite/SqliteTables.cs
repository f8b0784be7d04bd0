using LittleGiants.Assistant.Library.Copying;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>The tables of the file, row by row.</summary>
internal sealed class SqliteTables(SqliteDatabase database) : ILibraryTables
{
    private static readonly string[] Roots = ["documents", "companies", "conversations"];

    public Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => Array.TrueForAll(Roots, table => connection.Scalar($"SELECT EXISTS (SELECT 1 FROM {table})") == 0), cancellationToken);

    public Task<IReadOnlyList<object?[]>> RowsAsync(LibraryTable table, object?[]? after, int limit, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<object?[]>>(
        connection => connection.List(
            reader => table.Columns.Select((column, at) => Value(reader, at, column.Kind)).ToArray(),
            $"SELECT {table.ColumnList} FROM {table.Name} {(after is null ? "" : $"WHERE ({table.KeyList}) > ({string.Join(", ", Enumerable.Range(0, table.Key).Select(at => $"@k{at}"))})")} ORDER BY {table.KeyList} LIMIT @limit",
            [("@limit", limit), .. (after ?? []).Take(after is null ? 0 : table.Key).Select((value, at) => ($"@k{at}", value))]),
        cancellationToken);

    public Task FillAsync(Func<ILibraryFilling, Task> fill, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            // A document may name one that comes after it.
            SqliteDatabase.Execute(connection, "PRAGMA defer_foreign_keys = ON");
            await fill(new Filling(connection));
            return connection.Run("UPDATE version SET number = number + 1");
        },
        cancellationToken);

    private static object? Value(SqliteDataReader reader, int at, ColumnKind kind) => reader.IsDBNull(at) ? null : kind switch
    {
        ColumnKind.Number or ColumnKind.Flag => reader.GetInt64(at),
        ColumnKind.Real => reader.GetDouble(at),
        ColumnKind.Bytes => reader.GetFieldValue<byte[]>(at),
        _ => KeptText.Of(reader.GetString(at)),
    };

    private sealed class Filling(SqliteConnection connection) : ILibraryFilling
    {
        public async Task AddAsync(LibraryTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
        {
            using var insert = connection.Command($"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, at) => $"@v{at}"))})");
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                insert.Parameters.Clear();
                for (var at = 0; at < row.Length; at++)
                {
                    insert.Parameters.AddWithValue($"@v{at}", row[at] ?? DBNull.Value);
                }

                insert.ExecuteNonQuery();
            }
        }

        public Task IndexAsync(DocumentRecord document, IReadOnlyList<PassageTokens> passages, IReadOnlyList<RowTokens> rows, CancellationToken cancellationToken)
        {
            var id = document.Passages.First;
            foreach (var (heading, label, body) in passages)
            {
                connection.Run("INSERT INTO passage_index (rowid, heading, label, body) VALUES (@id, @heading, @label, @body)", ("@id", id++), ("@heading", heading), ("@label", label), ("@body", body));
            }

            id = document.Rows.First;
            foreach (var (label, context) in rows)
            {
                connection.Run("INSERT INTO row_index (rowid, label, context) VALUES (@id, @label, @context)", ("@id", id++), ("@label", label), ("@context", context));
            }

            return Task.CompletedTask;
        }
    }
}
