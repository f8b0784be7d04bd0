using System.Diagnostics;
using LittleGiants.Assistant.Library.Postgres;
using Npgsql;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>A lock among all processes of one database; the server gives it back when its process ends, however it ends.</summary>
internal sealed class AdvisoryLock : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private readonly NpgsqlConnection _connection;
    private readonly long _key;
    private readonly bool _isShared;

    private AdvisoryLock(NpgsqlConnection connection, long key, bool isShared) => (_connection, _key, _isShared) = (connection, key, isShared);

    /// <param name="isShared">Held together with others that share it.</param>
    /// <param name="patience">How long to wait for it.</param>
    /// <returns>Null when others still hold it.</returns>
    public static async Task<AdvisoryLock?> TakeAsync(NpgsqlDataSource source, long key, bool isShared, TimeSpan patience, CancellationToken cancellationToken)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            // No connection is kept while waiting: those who wait would leave none to those who work.
            var connection = await source.OpenConnectionAsync(cancellationToken);
            var isTaken = false;
            try
            {
                isTaken = await connection.ScalarAsync(isShared ? "SELECT pg_try_advisory_lock_shared(@key)::int" : "SELECT pg_try_advisory_lock(@key)::int", cancellationToken, ("key", key)) == 1;
            }
            finally
            {
                if (!isTaken)
                {
                    await connection.DisposeAsync();
                }
            }

            if (isTaken)
            {
                return new AdvisoryLock(connection, key, isShared);
            }

            if (waited.Elapsed >= patience)
            {
                return null;
            }

            await Task.Delay(Look, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _connection.RunAsync(_isShared ? "SELECT pg_advisory_unlock_shared(@key)" : "SELECT pg_advisory_unlock(@key)", CancellationToken.None, ("key", _key));
        }
        catch (Exception exception) when (PostgresFailure.IsFailure(exception) || exception is InvalidOperationException)
        {
            // The connection broke, and the lock with it.
        }
        finally
        {
            await _connection.DisposeAsync();
        }
    }
}
