using System.Diagnostics;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>The database: its connections, its transactions, and what is done when it is not there for a moment.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    /// <summary>For so long the same is tried again: a server has time to start anew.</summary>
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(12);

    private static readonly TimeSpan FirstRest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(2);

    private readonly PostgresPool _pool;
    private readonly TimeSpan _patience;
    private int _disposals;

    private PostgresDatabase(PostgresPool pool, TimeSpan patience) => (_pool, _patience) = (pool, patience);

    /// <summary>For who speaks to the database by himself.</summary>
    public NpgsqlDataSource Source => _pool.Source;

    public PostgresEvents Events => _pool.Events;

    public AdvisoryLocks Locks => _pool.Locks;

    /// <summary>Connects and brings the schema up to date. A server that does not answer at all is not waited for: the address may be wrong.</summary>
    /// <exception cref="LibraryException">It cannot be reached, is no library, or a newer program's.</exception>
    public static async Task<PostgresDatabase> OpenAsync(string connectionString, CancellationToken cancellationToken, TimeSpan? patience = null)
    {
        var database = new PostgresDatabase(PostgresPool.Of(connectionString), patience ?? UsualPatience);
        try
        {
            await database.TriedAsync(
                async () =>
                {
                    await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
                    await PostgresSchema.MigrateAsync(connection, cancellationToken);
                    return true;
                },
                cancellationToken,
                exception => exception is PostgresException);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs outside a transaction: each query sees its own moment.</summary>
    public Task<T> ReadAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken) => TriedAsync(
        async () =>
        {
            await using var connection = await Source.OpenConnectionAsync(cancellationToken);
            return await work(connection);
        },
        cancellationToken);

    /// <summary>All that <paramref name="work"/> reads is of one moment.</summary>
    public Task<T> ReadTogetherAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken) => TriedAsync(
        async () =>
        {
            await using var connection = await Source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
            var result = await work(connection);
            await transaction.CommitAsync(cancellationToken);
            return result;
        },
        cancellationToken);

    /// <summary>Runs in one transaction that is kept when <paramref name="work"/> returns.</summary>
    /// <param name="isRepeatable">Whether doing it twice is the same as once: then it is tried again too when the connection broke while it was being kept, and nobody knows whether it was.</param>
    public Task<T> WriteAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken, bool isRepeatable = true)
    {
        var isCommitting = false;
        return TriedAsync(
            async () =>
            {
                isCommitting = false;
                await using var connection = await Source.OpenConnectionAsync(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                var result = await work(connection);
                isCommitting = true;
                await transaction.CommitAsync(cancellationToken);
                return result;
            },
            cancellationToken,
            _ => isRepeatable || !isCommitting);
    }

    public ValueTask DisposeAsync() => Interlocked.Increment(ref _disposals) == 1 ? _pool.DisposeAsync() : ValueTask.CompletedTask;

    /// <param name="mayRepeat">Whether it may be done again after a failure that passes.</param>
    private async Task<T> TriedAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken, Func<Exception, bool>? mayRepeat = null)
    {
        var started = Stopwatch.GetTimestamp();
        for (var rest = FirstRest; ; rest = rest * 2 > LongestRest ? LongestRest : rest * 2)
        {
            try
            {
                return await work();
            }
            catch (Exception exception) when (PostgresFailure.IsFailure(exception) && !cancellationToken.IsCancellationRequested)
            {
                if (Stopwatch.GetElapsedTime(started) + rest > _patience || !PostgresFailure.Passes(exception) || mayRepeat?.Invoke(exception) == false)
                {
                    throw PostgresFailure.Told(exception, _pool.Name);
                }

                if (exception is not PostgresException)
                {
                    // Where one connection broke the others have.
                    Source.Clear();
                }
            }

            // Two that crossed would cross again if both waited as long.
            await Task.Delay(rest * (0.5 + Random.Shared.NextDouble()), cancellationToken);
        }
    }
}
