using LittleGiants.Assistant.Library.Sharing;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>A row for each piece; words go by NOTIFY.</summary>
internal sealed class PostgresStreams(PostgresDatabase database) : ISharedStreams
{
    public Task<int> AppendAsync(IReadOnlyList<SharedPiece> pieces, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.RunAsync(
            "INSERT INTO shared_pieces (stream, position, next, content) SELECT * FROM unnest(@streams, @positions, @nexts, @contents) ON CONFLICT DO NOTHING",
            cancellationToken,
            ("streams", pieces.Select(piece => piece.Stream).ToArray()),
            ("positions", pieces.Select(piece => piece.Position).ToArray()),
            ("nexts", pieces.Select(piece => piece.Next).ToArray()),
            ("contents", pieces.Select(piece => piece.Content.ToArray()).ToArray())),
        cancellationToken);

    public async Task<IReadOnlyList<SharedPiece>> ReadAsync(string stream, long position, int most, CancellationToken cancellationToken) => await database.ReadAsync(
        connection => connection.ListAsync(
            reader => new SharedPiece(stream, reader.GetInt64(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)),
            "SELECT position, next, content FROM shared_pieces WHERE stream = @stream AND next > @position ORDER BY position LIMIT @most",
            cancellationToken,
            ("stream", stream),
            ("position", position),
            ("most", most)),
        cancellationToken);

    public Task<long> EndAsync(string stream, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ScalarAsync("SELECT coalesce((SELECT next FROM shared_pieces WHERE stream = @stream ORDER BY position DESC LIMIT 1), 0)", cancellationToken, ("stream", stream)), cancellationToken);

    public Task RemoveAsync(string stream, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.RunAsync("DELETE FROM shared_pieces WHERE stream = @stream", cancellationToken, ("stream", stream)), cancellationToken);

    public Task TellAsync(string topic, string text, CancellationToken cancellationToken) => database.Events.PublishAsync(topic, text, cancellationToken);

    public IDisposable Listen(string topic, Action<string> heard, Action resumed) => database.Events.Listen(topic, heard, resumed);
}
