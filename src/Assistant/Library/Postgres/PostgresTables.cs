using System.Globalization;
using LittleGiants.Assistant.Library.Copying;
using Npgsql;
using NpgsqlTypes;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>The tables of the database, row by row.</summary>
internal sealed class PostgresTables(PostgresDatabase database) : ILibraryTables
{
    private static readonly TimeSpan LongestCopy = TimeSpan.FromHours(12);

    private const string DayForm = "yyyy-MM-dd";
    private const string TimeForm = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection => await connection.ScalarAsync(
            "SELECT (NOT EXISTS (SELECT 1 FROM documents) AND NOT EXISTS (SELECT 1 FROM companies) AND NOT EXISTS (SELECT 1 FROM conversations))::int", cancellationToken) == 1,
        cancellationToken);

    public Task<IReadOnlyList<object?[]>> RowsAsync(LibraryTable table, object?[]? after, int limit, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<object?[]>>(
        async connection => await connection.ListAsync(
            reader => table.Columns.Select((column, at) => Value(reader, at, column.Kind)).ToArray(),
            $"SELECT {table.ColumnList} FROM {table.Name} {(after is null ? "" : $"WHERE ({table.KeyList}) > ({string.Join(", ", Enumerable.Range(0, table.Key).Select(at => $"@k{at}"))})")} ORDER BY {table.KeyList} LIMIT @limit",
            cancellationToken, [("limit", limit), .. (after ?? []).Take(after is null ? 0 : table.Key).Select((value, at) => ($"k{at}", value))]),
        cancellationToken);

    public Task FillAsync(Func<ILibraryFilling, Task> fill, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            // Indexes of tokens are made at the end, in one go.
            var indexes = await connection.ListAsync(reader => reader.GetString(0), "SELECT pg_get_indexdef(i) FROM unnest(ARRAY['passage_tokens'::regclass, 'row_tokens'::regclass]) i", cancellationToken);
            await connection.RunAsync("DROP INDEX passage_tokens, row_tokens; SET LOCAL maintenance_work_mem = '256MB'", cancellationToken);
            var filling = new Filling(connection);
            await fill(filling);
            await filling.CountAsync(cancellationToken);
            await VectorColumn.FillAsync(connection, cancellationToken);
            foreach (var index in indexes)
            {
                await connection.RunForAsync(TimeSpan.Zero, index, cancellationToken);
            }

            await connection.RunAsync(
                """
                SELECT setval('passage_ids', greatest(1, (SELECT max(id) FROM passages))), setval('row_ids', greatest(1, (SELECT max(id) FROM rows)));
                SELECT setval(pg_get_serial_sequence(name, 'id'), greatest(1, last)) FROM (
                    SELECT 'companies' AS name, max(id) AS last FROM companies UNION ALL SELECT 'documents', max(id) FROM documents UNION ALL SELECT 'facts', max(id) FROM facts
                    UNION ALL SELECT 'statements', max(id) FROM statements UNION ALL SELECT 'corrections', max(id) FROM corrections) used;
                UPDATE version SET number = number + 1 WHERE place = 0
                """,
                cancellationToken);
            return true;
        },
        cancellationToken,
        isRepeatable: false);

    private static object? Value(NpgsqlDataReader reader, int at, ColumnKind kind) => reader.IsDBNull(at) ? null : kind switch
    {
        ColumnKind.Number => Convert.ToInt64(reader.GetValue(at), CultureInfo.InvariantCulture),
        ColumnKind.Flag => reader.GetBoolean(at) ? 1L : 0L,
        ColumnKind.Real => reader.GetDouble(at),
        ColumnKind.Bytes => reader.GetFieldValue<byte[]>(at),
        ColumnKind.Day => reader.GetFieldValue<DateOnly>(at).ToString(DayForm, CultureInfo.InvariantCulture),
        ColumnKind.Time => reader.GetDateTime(at).ToString(TimeForm, CultureInfo.InvariantCulture),
        _ => reader.GetString(at),
    };

    private sealed class Filling(NpgsqlConnection connection) : ILibraryFilling
    {
        /// <summary>Different tokens that are counted in memory.</summary>
        private const int MostCounted = 1_000_000;

        private TokenCounts _counts = new();

        public async Task AddAsync(LibraryTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
        {
            // Bulk writing has no conversions: the widths of whole numbers must be the columns' own.
            var narrow = (await connection.ListAsync(
                reader => reader.GetString(0),
                "SELECT attname FROM pg_attribute WHERE attrelid = @table::regclass AND atttypid = 'integer'::regtype", cancellationToken, ("table", table.Name))).ToHashSet();
            await using var copy = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancellationToken);

            // At its end the server checks what points where, for as long as it takes.
            copy.Timeout = LongestCopy;
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                await copy.StartRowAsync(cancellationToken);
                for (var at = 0; at < row.Length; at++)
                {
                    await WriteAsync(copy, row[at], table.Columns[at].Kind, narrow.Contains(table.Columns[at].Name), cancellationToken);
                }
            }

            await copy.CompleteAsync(cancellationToken);
        }

        public async Task IndexAsync(DocumentRecord document, IReadOnlyList<PassageTokens> passages, IReadOnlyList<RowTokens> rows, CancellationToken cancellationToken)
        {
            await TokenIndexWriter.WritePassagesAsync(connection, document.Passages.First, passages, _counts, cancellationToken);
            await TokenIndexWriter.WriteRowsAsync(connection, document.Id, document.Rows.First, rows, _counts, cancellationToken);
            if (_counts.Count > MostCounted)
            {
                await CountAsync(cancellationToken);
            }
        }

        public async Task CountAsync(CancellationToken cancellationToken)
        {
            await TokenTable.AddAsync(connection, _counts, cancellationToken);
            await TokenTable.FoldAllAsync(connection, TimeSpan.Zero, cancellationToken);
            _counts = new TokenCounts();
        }

        private static Task WriteAsync(NpgsqlBinaryImporter copy, object? value, ColumnKind kind, bool isNarrow, CancellationToken cancellationToken) => (value, kind) switch
        {
            (null, _) => copy.WriteNullAsync(cancellationToken),
            (long number, ColumnKind.Flag) => copy.WriteAsync(number != 0, NpgsqlDbType.Boolean, cancellationToken),
            (long number, _) => isNarrow ? copy.WriteAsync((int)number, NpgsqlDbType.Integer, cancellationToken) : copy.WriteAsync(number, NpgsqlDbType.Bigint, cancellationToken),
            (double real, _) => copy.WriteAsync(real, NpgsqlDbType.Double, cancellationToken),
            (byte[] bytes, _) => copy.WriteAsync(bytes, NpgsqlDbType.Bytea, cancellationToken),
            (string text, ColumnKind.Day) => copy.WriteAsync(DateOnly.ParseExact(text, DayForm, CultureInfo.InvariantCulture), NpgsqlDbType.Date, cancellationToken),
            (string text, ColumnKind.Time) => copy.WriteAsync(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcDateTime, NpgsqlDbType.TimestampTz, cancellationToken),
            (string text, _) => copy.WriteAsync(text, NpgsqlDbType.Text, cancellationToken),
            _ => throw new ArgumentException($"No store gives {value.GetType()}."),
        };
    }
}
