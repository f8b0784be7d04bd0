using LittleGiants.Assistant.Library.Copying;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>Short forms of what every query does.</summary>
internal static class PostgresQueries
{
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, Kept(value));
        }

        return command;
    }

    public static async Task<long> ScalarAsync(this NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        return await command.ExecuteScalarAsync(cancellationToken) switch { long number => number, int number => number, decimal number => (long)number, _ => 0 };
    }

    public static async Task<int> RunAsync(this NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>With another time limit than usual; zero is none.</summary>
    public static async Task<int> RunForAsync(this NpgsqlConnection connection, TimeSpan limit, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(sql);
        command.CommandTimeout = (int)limit.TotalSeconds;
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<List<T>> ListAsync<T>(this NpgsqlConnection connection, Func<NpgsqlDataReader, T> map, string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var list = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            list.Add(map(reader));
        }

        return list;
    }

    /// <summary>Writes rows in bulk.</summary>
    /// <param name="columns">As SQL.</param>
    /// <param name="write">Writes the columns of one row, in their order.</param>
    public static async Task CopyAsync<T>(this NpgsqlConnection connection, string table, string columns, IEnumerable<T> items, Func<NpgsqlBinaryImporter, T, Task> write, CancellationToken cancellationToken)
    {
        using var remaining = items.GetEnumerator();
        if (!remaining.MoveNext())
        {
            return;
        }

        // The server refuses to write in bulk where policies bind the session: then it writes beside the table and moves.
        var isBound = await connection.ScalarAsync("SELECT row_security_active(@table)::int", cancellationToken, ("table", table)) == 1;
        if (isBound)
        {
            await connection.RunAsync($"CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS SELECT {columns} FROM {table} LIMIT 0", cancellationToken);
        }

        await using (var copy = await connection.BeginBinaryImportAsync($"COPY {(isBound ? "incoming" : table)} ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            do
            {
                await copy.StartRowAsync(cancellationToken);
                await write(copy, remaining.Current);
            }
            while (remaining.MoveNext());

            await copy.CompleteAsync(cancellationToken);
        }

        if (isBound)
        {
            await connection.RunAsync($"INSERT INTO {table} ({columns}) SELECT {columns} FROM incoming; DROP TABLE incoming", cancellationToken);
        }
    }

    /// <summary>As it is kept: times in whole milliseconds, as every store has them; words by their names.</summary>
    public static object Kept(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset time => new DateTime(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc),
        Enum word => word.ToString(),
        string text => KeptText.Of(text),
        _ => value,
    };
}
