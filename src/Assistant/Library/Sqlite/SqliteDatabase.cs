using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>The database file: its connections, its settings and the version of its schema.</summary>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    /// <summary>Connections that wait for the next reader; what a burst opens beyond is closed again.</summary>
    private const int MaxReaders = 16;

    /// <summary>How long a writer waits for another process.</summary>
    private const int BusySeconds = 60;

    private readonly string _path;
    private readonly string _connectionString;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private SqliteConnection? _writer;
    private bool _isDisposed;

    private SqliteDatabase(string path)
    {
        _path = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
            Pooling = false,
        }.ToString();
    }

    /// <summary>Opens or creates the file and brings its schema up to date.</summary>
    /// <exception cref="LibraryException">The file is no library, or a newer program's.</exception>
    public static async Task<SqliteDatabase> OpenAsync(string path, CancellationToken cancellationToken)
    {
        SQLitePCL.Batteries_V2.Init();
        var database = new SqliteDatabase(path);
        try
        {
            await database.WriteAsync(
                connection =>
                {
                    Migrate(connection);
                    return 0;
                },
                cancellationToken);
            return database;
        }
        catch (LibraryException)
        {
            await database.DisposeAsync();
            throw;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            await database.DisposeAsync();
            throw new LibraryException($"{path} is held by another program that has not let go of it for {BusySeconds} seconds. End that program and try again.", exception);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM)
        {
            await database.DisposeAsync();
            throw new LibraryException($"{path} cannot be opened for writing. Check the folder's rights, or name another one with --library.", exception);
        }
    }

    /// <summary>Runs on a connection that nobody else uses meanwhile; several readers at once.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        var connection = _readers.TryTake(out var idle) ? idle : await OpenReaderAsync(cancellationToken);
        var isWhole = false;
        try
        {
            var result = work(connection);
            isWhole = true;
            return result;
        }
        catch (SqliteException exception) when (IsDamage(exception))
        {
            throw Damaged(exception);
        }
        finally
        {
            if (isWhole && _readers.Count < MaxReaders && !_isDisposed)
            {
                _readers.Add(connection);
            }
            else
            {
                await connection.DisposeAsync();
            }
        }
    }

    private async Task<SqliteConnection> OpenReaderAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellationToken);
        try
        {
            Execute(connection, "PRAGMA query_only = 1; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16000;");
            return connection;
        }
        catch (SqliteException exception) when (IsDamage(exception))
        {
            await connection.DisposeAsync();
            throw Damaged(exception);
        }
    }

    /// <summary>Runs in one transaction that is kept when <paramref name="work"/> returns; one writer at a time.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => WriteAsync(connection => Task.FromResult(work(connection)), cancellationToken);

    /// <summary>As the other, for work that waits for something else meanwhile.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            if (_writer is null)
            {
                _writer = new SqliteConnection(_connectionString);
                await _writer.OpenAsync(cancellationToken);
                // The pool may hand out what a reader of the same file gave back.
                Execute(_writer, "PRAGMA query_only = 0; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000;");
            }

            Execute(_writer, "BEGIN IMMEDIATE");
            try
            {
                var result = await work(_writer);
                Execute(_writer, "COMMIT");
                return result;
            }
            catch
            {
                Execute(_writer, "ROLLBACK");
                throw;
            }
        }
        catch (SqliteException exception) when (IsDamage(exception))
        {
            throw Damaged(exception);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Outside a transaction: what is removed leaves the log and the free pages too.</summary>
    public async Task TruncateLogAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            if (_writer is not null)
            {
                Execute(_writer, "PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        while (_readers.TryTake(out var reader))
        {
            await reader.DisposeAsync();
        }

        if (_writer is not null)
        {
            await _writer.DisposeAsync();
        }

        _writing.Dispose();
    }

    private static bool IsDamage(SqliteException exception) => exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT;

    private LibraryException Damaged(SqliteException exception) => new(
        $"{_path} is no library, or it is damaged: {exception.Message}. Name another folder with --library, or let 'assistant verify --repair' make it anew from the original files.",
        exception)
    {
        IsDamaged = true,
    };

    /// <summary>Each file of schema/ is one step, taken once; the number of steps taken is the file's user_version.</summary>
    private static void Migrate(SqliteConnection connection)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var steps = assembly.GetManifestResourceNames().Where(name => name.StartsWith("Library/schema/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var taken = (int)connection.Scalar("PRAGMA user_version");
        if (taken > steps.Count)
        {
            throw new LibraryException($"The library was written by a newer program (schema {taken}; this one knows {steps.Count}). Update the program, or name another folder with --library.");
        }

        for (; taken < steps.Count; taken++)
        {
            using var stream = assembly.GetManifestResourceStream(steps[taken])!;
            using var reader = new StreamReader(stream);
            Execute(connection, reader.ReadToEnd());
            Execute(connection, FormattableString.Invariant($"PRAGMA user_version = {taken + 1}"));
        }
    }
}
