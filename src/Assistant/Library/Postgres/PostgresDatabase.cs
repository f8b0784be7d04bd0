using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>The database: its connections, its transactions, and what is done when it is not there for a moment.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    /// <summary>Rests before the same is tried again, in milliseconds: in all a server has some ten seconds to start anew.</summary>
    private static readonly int[] Rests = [50, 200, 500, 1000, 2000, 3000, 4000];

    private readonly NpgsqlDataSource _source;
    private readonly string _name;

    private PostgresDatabase(NpgsqlDataSource source, string name) => (_source, _name) = (source, name);

    /// <summary>Connects and brings the schema up to date.</summary>
    /// <exception cref="LibraryException">It cannot be reached, is no library, or a newer program's.</exception>
    public static async Task<PostgresDatabase> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var builder = PostgresAddress.Parse(connectionString);
        var database = new PostgresDatabase(NpgsqlDataSource.Create(builder), PostgresAddress.Name(builder));
        try
        {
            await database.TriedAsync(
                async () =>
                {
                    await using var connection = await database._source.OpenConnectionAsync(cancellationToken);
                    await PostgresSchema.MigrateAsync(connection, cancellationToken);
                    return true;
                },
                isRepeatable: true,
                cancellationToken);
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
            await using var connection = await _source.OpenConnectionAsync(cancellationToken);
            return await work(connection);
        },
        isRepeatable: true,
        cancellationToken);

    /// <summary>All that <paramref name="work"/> reads is of one moment.</summary>
    public Task<T> ReadTogetherAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken) => TriedAsync(
        async () =>
        {
            await using var connection = await _source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
            var result = await work(connection);
            await transaction.CommitAsync(cancellationToken);
            return result;
        },
        isRepeatable: true,
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
                await using var connection = await _source.OpenConnectionAsync(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                var result = await work(connection);
                isCommitting = true;
                await transaction.CommitAsync(cancellationToken);
                return result;
            },
            isRepeatable,
            cancellationToken,
            () => !isCommitting);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> TriedAsync<T>(Func<Task<T>> work, bool isRepeatable, CancellationToken cancellationToken, Func<bool>? isUndone = null)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await work();
            }
            catch (Exception exception) when (PostgresFailure.IsFailure(exception) && !cancellationToken.IsCancellationRequested)
            {
                if (tries == Rests.Length || !PostgresFailure.Passes(exception) || !(isRepeatable || isUndone!()))
                {
                    throw PostgresFailure.Told(exception, _name);
                }
            }

            await Task.Delay(Rests[tries], cancellationToken);
        }
    }
}
