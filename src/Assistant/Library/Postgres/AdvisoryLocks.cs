using System.Diagnostics;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>
/// Locks among all processes of one database. Those of this process lie on one connection, so that who holds one while he works needs no second connection for it; the server gives them back
/// when that connection ends, however it ends. Safe for several threads.
/// </summary>
internal sealed class AdvisoryLocks(NpgsqlDataSource source) : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Seconds for an answer: the server only looks into its memory.</summary>
    private const int AnswerLimit = 10;

    /// <summary>Who still waits for an answer as the process ends is not waited for longer.</summary>
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1);
    private Session? _session;

    /// <param name="isShared">Held together with others that share it.</param>
    /// <param name="patience">How long to wait for it.</param>
    /// <returns>Null when others still hold it.</returns>
    public async Task<AdvisoryLock?> TakeAsync(long key, bool isShared, TimeSpan patience, CancellationToken cancellationToken)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            if (await TryTakeAsync(key, isShared, cancellationToken) is { } taken)
            {
                return taken;
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
        if (await _turn.WaitAsync(EndPatience))
        {
            await CloseAsync();
            _turn.Release();
        }
    }

    private async Task<AdvisoryLock?> TryTakeAsync(long key, bool isShared, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // The server gives a session what it has already; who of this process has it is known here alone.
            if (_session?.Holders.GetValueOrDefault(key) is { } holders && (isShared ? holders < 0 : holders != 0))
            {
                return null;
            }

            var session = _session ??= new Session(await source.OpenConnectionAsync(cancellationToken));
            if (!await IsDoneAsync(isShared ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock", session, key))
            {
                return null;
            }

            session.Holders[key] = isShared ? session.Holders.GetValueOrDefault(key) + 1 : -1;
            return new AdvisoryLock(() => GiveBackAsync(session, key));
        }
        catch (Exception exception) when (PostgresFailure.IsFailure(exception))
        {
            // The connection broke, and all locks with it.
            await CloseAsync();
            throw;
        }
        finally
        {
            if (_session?.Holders.Count == 0)
            {
                await CloseAsync();
            }

            _turn.Release();
        }
    }

    private async ValueTask GiveBackAsync(Session session, long key)
    {
        await _turn.WaitAsync();
        try
        {
            if (session != _session)
            {
                return;
            }

            var isShared = session.Holders[key] > 0;
            if (session.Holders[key] is 1 or -1)
            {
                session.Holders.Remove(key);
            }
            else
            {
                session.Holders[key]--;
            }

            await IsDoneAsync(isShared ? "pg_advisory_unlock_shared" : "pg_advisory_unlock", session, key);
            if (session.Holders.Count == 0)
            {
                await CloseAsync();
            }
        }
        catch (Exception exception) when (PostgresFailure.IsFailure(exception) || exception is InvalidOperationException)
        {
            await CloseAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Never cut off: nobody would know whether the lock was taken.</summary>
    private static async Task<bool> IsDoneAsync(string function, Session session, long key)
    {
        await using var command = session.Connection.Command($"SELECT {function}(@key)", ("key", key));
        command.CommandTimeout = AnswerLimit;
        return await command.ExecuteScalarAsync(CancellationToken.None) is true;
    }

    private async Task CloseAsync()
    {
        if (_session is { } session)
        {
            _session = null;
            await session.Connection.DisposeAsync();
        }
    }

    /// <param name="Connection">As long as it lives its locks are held.</param>
    private sealed record Session(NpgsqlConnection Connection)
    {
        /// <summary>How many share each lock that is held; -1: one has it alone.</summary>
        public Dictionary<long, int> Holders { get; } = [];
    }
}
