using LittleGiants.Assistant.Library.Sharing;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>In two tables of the library's database, by its clock.</summary>
internal sealed class PostgresState : ISharedState
{
    /// <summary>Records that one process takes at once.</summary>
    private const int MostDue = 100;

    /// <summary>What of a record is this process's, and what is nobody's.</summary>
    private const string IsMine = "holder IS NOT DISTINCT FROM @holder";

    private readonly PostgresDatabase _database;
    private readonly string _me = Guid.NewGuid().ToString("N");

    private PostgresState(PostgresDatabase database)
    {
        _database = database;
        Streams = new PostgresStreams(database);
    }

    public ISharedStreams Streams { get; }

    /// <inheritdoc cref="PostgresDatabase.OpenAsync"/>
    public static async Task<PostgresState> OpenAsync(string connectionString, CancellationToken cancellationToken) => new(await PostgresDatabase.OpenAsync(connectionString, cancellationToken));

    public async Task<SharedRecord?> FindAsync(SharedKind kind, string id, CancellationToken cancellationToken) =>
        await ListAsync("SELECT id, body, due, holder FROM shared_records WHERE kind = @kind AND id = @id", kind, cancellationToken, ("id", id)) is [var found] ? found : null;

    public async Task<IReadOnlyList<SharedRecord>> AllAsync(SharedKind kind, CancellationToken cancellationToken) =>
        await ListAsync("SELECT id, body, due, holder FROM shared_records WHERE kind = @kind ORDER BY id", kind, cancellationToken);

    /// <remarks>Told again after a connection broke, the same is added once and counts as added.</remarks>
    public Task<bool> AddAsync(SharedKind kind, string id, string body, TimeSpan? due, bool isHeld, CancellationToken cancellationToken) => ChangedAsync(
        """
        INSERT INTO shared_records (kind, id, body, due, holder) VALUES (@kind, @id, @body, now() + @due::interval, @holder)
        ON CONFLICT (kind, id) DO UPDATE SET due = excluded.due WHERE shared_records.holder = excluded.holder AND shared_records.body = excluded.body
        """,
        kind,
        cancellationToken,
        ("id", id),
        ("body", body),
        ("due", due),
        ("holder", isHeld ? _me : null));

    public Task SaveAsync(SharedKind kind, string id, string body, CancellationToken cancellationToken) => ChangedAsync(
        "INSERT INTO shared_records (kind, id, body) VALUES (@kind, @id, @body) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body", kind, cancellationToken, ("id", id), ("body", body));

    public Task<bool> UpdateAsync(SharedKind kind, string id, string body, bool isHeld, CancellationToken cancellationToken) => ChangedAsync(
        $"UPDATE shared_records SET body = @body WHERE kind = @kind AND id = @id AND {IsMine}", kind, cancellationToken, ("id", id), ("body", body), ("holder", isHeld ? _me : null));

    public Task<bool> RemoveAsync(SharedKind kind, string id, bool isHeld, CancellationToken cancellationToken) => ChangedAsync(
        $"DELETE FROM shared_records WHERE kind = @kind AND id = @id AND {IsMine}", kind, cancellationToken, ("id", id), ("holder", isHeld ? _me : null));

    public async Task<IReadOnlyList<string>> PostponeAsync(SharedKind kind, IReadOnlyCollection<string> ids, TimeSpan due, bool isHeld, CancellationToken cancellationToken)
    {
        var postponed = await ListAsync(
            $"UPDATE shared_records SET due = now() + @due::interval WHERE kind = @kind AND id = ANY(@ids) AND {IsMine} RETURNING id, body, due, holder",
            kind,
            cancellationToken,
            ("ids", ids.ToArray()),
            ("due", due),
            ("holder", isHeld ? _me : null));
        return postponed.ConvertAll(record => record.Id);
    }

    public async Task<IReadOnlyList<SharedRecord>> TakeDueAsync(SharedKind kind, TimeSpan hold, CancellationToken cancellationToken) => await ListAsync(
        """
        UPDATE shared_records SET holder = @holder, due = now() + @hold::interval
        WHERE kind = @kind AND id IN (SELECT id FROM shared_records WHERE kind = @kind AND due <= now() ORDER BY due LIMIT @most FOR UPDATE SKIP LOCKED)
        RETURNING id, body, due, holder
        """,
        kind,
        cancellationToken,
        ("holder", _me),
        ("hold", hold),
        ("most", MostDue));

    public Task AuditAsync(DateTimeOffset at, string entry, CancellationToken cancellationToken) => _database.WriteAsync(
        connection => connection.RunAsync("INSERT INTO audit (at, entry) VALUES (@at, @entry::json)", cancellationToken, ("at", at), ("entry", entry)), cancellationToken, isRepeatable: false);

    public Task CheckAsync(CancellationToken cancellationToken) => _database.ReadAsync(
        async connection =>
        {
            await PostgresSchema.RequireKnownAsync(connection, cancellationToken);
            return true;
        },
        cancellationToken);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private Task<List<SharedRecord>> ListAsync(string sql, SharedKind kind, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters) => _database.ReadAsync(
        connection => connection.ListAsync(
            reader => new SharedRecord(reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.Time(2), !reader.IsDBNull(3)), sql, cancellationToken, [("kind", kind.Name), .. parameters]),
        cancellationToken);

    private Task<bool> ChangedAsync(string sql, SharedKind kind, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters) => _database.ReadAsync(
        async connection => await connection.RunAsync(sql, cancellationToken, [("kind", kind.Name), .. parameters]) > 0, cancellationToken);
}
