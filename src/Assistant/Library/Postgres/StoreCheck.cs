using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>Looks for damage: blocks that the server found broken, indexes it does not use, gaps in a document, an index that lacks or outlives its rows.</summary>
internal static class StoreCheck
{
    public static async Task<List<LibraryDamage>> RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var damages = new List<LibraryDamage>();
        if (await connection.ScalarAsync("SELECT coalesce(checksum_failures, 0) FROM pg_stat_database WHERE datname = current_database()", cancellationToken) is > 0 and var broken)
        {
            damages.Add(new LibraryDamage(null, FormattableString.Invariant($"The server read {broken} blocks whose checksum is wrong. Its disk fails: restore a backup on another.")));
        }

        foreach (var index in await connection.ListAsync(
            reader => reader.GetString(0),
            "SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class ON oid = indrelid WHERE relnamespace = current_schema()::regnamespace AND NOT (indisvalid AND indisready)", cancellationToken))
        {
            damages.Add(new LibraryDamage(null, $"The index {index} is not valid. Make it anew with 'REINDEX INDEX {index}'."));
        }

        foreach (var document in await DocumentTable.SelectAsync(connection, "ORDER BY id", cancellationToken))
        {
            if (await ProblemAsync(connection, document, cancellationToken) is { } problem)
            {
                damages.Add(new LibraryDamage(document.Id, $"{document.Name}: {problem}"));
            }
        }

        await StrayAsync("passage_index", "passages", "passages");
        await StrayAsync("row_index", "rows", "rows of tables");
        return damages;

        async Task StrayAsync(string index, string table, string what)
        {
            if (await connection.ScalarAsync($"SELECT count(*) FROM {index} WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE {table}.id = {index}.id)", cancellationToken) is > 0 and var stray)
            {
                damages.Add(new LibraryDamage(null, FormattableString.Invariant($"The index holds {stray} {what} of no document.")));
            }
        }
    }

    private static async Task<string?> ProblemAsync(NpgsqlConnection connection, DocumentRecord document, CancellationToken cancellationToken)
    {
        if (document.IsFactsOnly)
        {
            return null;
        }

        var (pages, end) = (0, 0);
        await using (var command = connection.Command("SELECT number, start, content FROM pages WHERE document_id = @id ORDER BY number", ("id", document.Id)))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                try
                {
                    var (text, _) = PageCodec.Unpack(reader.GetFieldValue<byte[]>(2), withBoxes: true);
                    if (reader.GetInt32(1) != end)
                    {
                        return FormattableString.Invariant($"page {reader.GetInt32(0)} does not begin where the page before ends.");
                    }

                    end += text.Length;
                    pages++;
                }
                catch (InvalidDataException)
                {
                    return FormattableString.Invariant($"page {reader.GetInt32(0)} cannot be read.");
                }
            }
        }

        return pages != document.PageCount ? FormattableString.Invariant($"{pages} of {document.PageCount} pages are there.")
            : await LacksAsync("passages", "passage_index", document.Passages) ? "passages are missing from the index."
            : await LacksAsync("rows", "row_index", document.Rows) ? "rows of tables are missing from the index."
            : null;

        async Task<bool> LacksAsync(string table, string index, IdRange range) =>
            await CountAsync($"SELECT count(*) FROM {table} WHERE document_id = @id") != range.Last - range.First + 1
            || (range.Last >= range.First && await CountAsync($"SELECT count(*) FROM {index} WHERE id BETWEEN @first AND @last", range) != range.Last - range.First + 1);

        Task<long> CountAsync(string sql, IdRange range = default) =>
            connection.ScalarAsync(sql, cancellationToken, ("id", document.Id), ("first", range.First), ("last", range.Last));
    }
}
