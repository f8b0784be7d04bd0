using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>All connections of this process to one database: whatever opens it by the same connection string shares them, one that listens and one that holds locks among them.</summary>
internal sealed class PostgresPool : IAsyncDisposable
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, PostgresPool> Opened = new(StringComparer.Ordinal);

    private readonly string _key;
    private int _users;

    private PostgresPool(NpgsqlConnectionStringBuilder builder)
    {
        (_key, Name, Source) = (builder.ConnectionString, PostgresAddress.Name(builder), NpgsqlDataSource.Create(builder));
        (Events, Locks) = (new PostgresEvents(Source), new AdvisoryLocks(Source));
    }

    /// <summary>What may be shown of the database.</summary>
    public string Name { get; }

    public NpgsqlDataSource Source { get; }

    public PostgresEvents Events { get; }

    public AdvisoryLocks Locks { get; }

    /// <summary>Each user disposes of it once; with the last one it ends.</summary>
    /// <exception cref="LibraryException">The connection string is not understood.</exception>
    public static PostgresPool Of(string connectionString)
    {
        var builder = PostgresAddress.Parse(connectionString);
        lock (Gate)
        {
            if (!Opened.TryGetValue(builder.ConnectionString, out var pool))
            {
                Opened[builder.ConnectionString] = pool = new PostgresPool(builder);
            }

            pool._users++;
            return pool;
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (Gate)
        {
            if (--_users > 0)
            {
                return;
            }

            Opened.Remove(_key);
        }

        await Events.DisposeAsync();
        await Locks.DisposeAsync();
        await Source.DisposeAsync();
    }
}
