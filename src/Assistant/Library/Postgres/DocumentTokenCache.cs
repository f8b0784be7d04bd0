using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>The documents that were asked last, with the places of their tokens: a question asks for dozens of terms, and reading a document once costs less than asking the server for each.</summary>
internal sealed class DocumentTokenCache
{
    /// <summary>Bytes that are kept in memory: some hundred reports.</summary>
    private const long MostBytes = 200 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<IdRange, (DocumentTokens Tokens, long Used)> _documents = [];
    private long _bytes;
    private long _clock;

    /// <param name="passages">The ids of a document's passages: no two contents ever have the same.</param>
    public async Task<DocumentTokens> OfAsync(NpgsqlConnection connection, IdRange passages, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_documents.TryGetValue(passages, out var known))
            {
                _documents[passages] = (known.Tokens, ++_clock);
                return known.Tokens;
            }
        }

        var tokens = new DocumentTokens(await connection.ListAsync(
            reader => ((int)(reader.GetInt64(0) - passages.First), reader.GetFieldValue<byte[]>(1)),
            "SELECT id, tsvectorsend(tokens) FROM passage_index WHERE id BETWEEN @first AND @last", cancellationToken, ("first", passages.First), ("last", passages.Last)));
        lock (_lock)
        {
            if (_documents.TryAdd(passages, (tokens, ++_clock)))
            {
                _bytes += tokens.Bytes;
                Shrink();
            }
        }

        return tokens;
    }

    private void Shrink()
    {
        while (_bytes > MostBytes && _documents.Count > 1)
        {
            var oldest = _documents.MinBy(document => document.Value.Used);
            _documents.Remove(oldest.Key);
            _bytes -= oldest.Value.Tokens.Bytes;
        }
    }
}
