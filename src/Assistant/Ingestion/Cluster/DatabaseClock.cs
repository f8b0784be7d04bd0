using LittleGiants.Assistant.Library.Postgres;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>The database's time, which all nodes share: a machine whose clock is wrong neither takes living nodes for dead nor is taken for dead.</summary>
internal sealed class DatabaseClock(PostgresDatabase database, TimeProvider own) : TimeProvider
{
    private long _offset;

    /// <summary>How far this machine's clock is behind.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Volatile.Read(ref _offset));

    public override DateTimeOffset GetUtcNow() => own.GetUtcNow() + Offset;

    /// <summary>Asks the database; to be called now and then, for clocks drift and are set.</summary>
    public async Task SetAsync(CancellationToken cancellationToken)
    {
        var before = own.GetTimestamp();
        var told = (await database.ReadAsync(
            connection => connection.ListAsync(reader => reader.GetDateTime(0), "SELECT clock_timestamp()", cancellationToken), cancellationToken))[0];
        Volatile.Write(ref _offset, (new DateTimeOffset(told, TimeSpan.Zero) + (own.GetElapsedTime(before) / 2) - own.GetUtcNow()).Ticks);
    }
}
