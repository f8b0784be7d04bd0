using System.Reflection;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>Brings the tables up to date: each file of schema/ is one step, taken once, by one process at a time.</summary>
internal static class PostgresSchema
{
    /// <summary>The advisory lock of those who take steps; the number means nothing else.</summary>
    public const long Lock = 0x4C47_0001;

    private const string Folder = "Library/Postgres/schema/";

    /// <exception cref="LibraryException">The database is not in UTF-8, or a newer program's.</exception>
    public static async Task MigrateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var steps = Steps();
        if (await TakenAsync(connection, cancellationToken) == steps.Count)
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.RunAsync("SELECT pg_advisory_xact_lock(@lock)", cancellationToken, ("lock", Lock));
        var taken = await TakenAsync(connection, cancellationToken);
        RequireKnown(taken, steps.Count);
        if (taken == 0)
        {
            await RequireUtf8Async(connection, cancellationToken);
            await connection.RunAsync("CREATE TABLE schema_steps (number integer PRIMARY KEY, name text NOT NULL, taken timestamptz NOT NULL DEFAULT now())", cancellationToken);
        }

        for (; taken < steps.Count; taken++)
        {
            using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(steps[taken])!);
            await connection.RunAsync(await reader.ReadToEndAsync(cancellationToken), cancellationToken);
            await connection.RunAsync("INSERT INTO schema_steps (number, name) VALUES (@number, @name)", cancellationToken, ("number", taken + 1), ("name", steps[taken][Folder.Length..]));
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <exception cref="LibraryException">A newer program took steps that this one does not know.</exception>
    public static async Task RequireKnownAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => RequireKnown(await TakenAsync(connection, cancellationToken), Steps().Count);

    private static void RequireKnown(int taken, int known)
    {
        if (taken > known)
        {
            throw new LibraryException($"The library was written by a newer program (schema {taken}; this one knows {known}). Update the program, or name another library with --library.");
        }
    }

    private static List<string> Steps() =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static async Task<int> TakenAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        await connection.ScalarAsync("SELECT (to_regclass('schema_steps') IS NOT NULL)::int", cancellationToken) == 0
            ? 0
            : (int)await connection.ScalarAsync("SELECT coalesce(max(number), 0) FROM schema_steps", cancellationToken);

    private static async Task RequireUtf8Async(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var encoding = (await connection.ListAsync(reader => reader.GetString(0), "SHOW server_encoding", cancellationToken))[0];
        if (encoding != "UTF8")
        {
            throw new LibraryException($"The database keeps text as {encoding}, which does not hold all languages. Make one with 'createdb -E UTF8 -T template0' and name that.");
        }
    }
}
