using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>One INSERT that runs many times: its values are given in the order of its columns, unboxed, and texts go to SQLite as they are stored.</summary>
internal sealed class InsertStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = ArrayPool<byte>.Shared.Rent(1 << 12);
    private int _column;

    public InsertStatement(SqliteConnection connection, string table, params string[] columns)
    {
        _database = connection.Handle!;
        var places = string.Join(", ", Enumerable.Repeat("?", columns.Length));
        Check(raw.sqlite3_prepare_v2(_database, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({places})", out _statement));
    }

    public InsertStatement Add(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_column, value));
        return this;
    }

    public InsertStatement Add(long? value) => value is { } number ? Add(number) : AddNull();

    public InsertStatement Add(double value)
    {
        Check(raw.sqlite3_bind_double(_statement, ++_column, value));
        return this;
    }

    public InsertStatement Add(double? value) => value is { } number ? Add(number) : AddNull();

    public InsertStatement Add(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most > _text.Length)
        {
            ArrayPool<byte>.Shared.Return(_text);
            _text = ArrayPool<byte>.Shared.Rent(most);
        }

        return AddText(_text.AsSpan(0, Encoding.UTF8.GetBytes(value, _text)));
    }

    /// <param name="text">In UTF-8.</param>
    public InsertStatement AddText(ReadOnlySpan<byte> text)
    {
        // An empty span has no address, which would be no text at all.
        Check(text.IsEmpty ? raw.sqlite3_bind_text(_statement, ++_column, "") : raw.sqlite3_bind_text(_statement, ++_column, text));
        return this;
    }

    public InsertStatement AddBlob(ReadOnlySpan<byte> bytes)
    {
        Check(raw.sqlite3_bind_blob(_statement, ++_column, bytes));
        return this;
    }

    /// <summary>Inserts what was given, and begins anew.</summary>
    /// <exception cref="SqliteException">It cannot be inserted.</exception>
    public void Run()
    {
        _column = 0;
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        Check(result);
    }

    public void Dispose()
    {
        _statement.Dispose();
        ArrayPool<byte>.Shared.Return(_text);
        _text = [];
    }

    private InsertStatement AddNull()
    {
        Check(raw.sqlite3_bind_null(_statement, ++_column));
        return this;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
