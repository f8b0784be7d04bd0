using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Copying;
using LittleGiants.Assistant.Library.Postgres;
using LittleGiants.Extraction.Readers;
using Npgsql;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>The rows of the shared queue. Each change is told to all processes in the transaction that makes it.</summary>
internal sealed class QueueTable(PostgresDatabase database)
{
    /// <summary>Rows of one statement.</summary>
    private const int Batch = 500;

    /// <summary>Rows of each state that lists show: a bulk run is counted, not shown.</summary>
    private const int MostListed = 1000;

    private const string Columns = "number, id, source, name, origin, sha256, allow_private, priority, state, attempts, run, stage, page, page_count, failure_code, failure, document_id, company, added";

    /// <summary>Puts files in, all or none. One that waits or is worked on already stays as it is; one that is over is taken anew.</summary>
    /// <exception cref="QueueFullException">Too many wait.</exception>
    public Task EnqueueAsync(IReadOnlyList<QueueItem> items, FilePriority priority, int most, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            if (await connection.ScalarAsync("SELECT count(*) FROM queue.files WHERE state IN ('Waiting', 'Running')", cancellationToken) + items.Count > Math.Max(most, items.Count))
            {
                throw new QueueFullException(most);
            }

            foreach (var chunk in items.Chunk(Batch))
            {
                await connection.RunAsync(
                    """
                    INSERT INTO queue.files (id, source, name, origin, sha256, allow_private, priority, state)
                    SELECT id, source, name, nullif(origin, ''), nullif(sha256, ''), allow_private, @priority, 'Waiting'
                    FROM unnest(@ids, @sources, @names, @origins, @hashes, @private) AS new(id, source, name, origin, sha256, allow_private)
                    ON CONFLICT (id) DO UPDATE SET
                        state = 'Waiting', attempts = 0, number = nextval(pg_get_serial_sequence('queue.files', 'number')), name = excluded.name, origin = excluded.origin,
                        sha256 = coalesce(excluded.sha256, queue.files.sha256), priority = excluded.priority, failure_code = NULL, failure = NULL, document_id = NULL, company = NULL,
                        stage = NULL, page = 0, page_count = 0, added = now(), due = now(), changed = now()
                    WHERE queue.files.state NOT IN ('Waiting', 'Running')
                    """,
                    cancellationToken,
                    ("priority", (int)priority),
                    ("ids", chunk.Select(item => item.Key.Name).ToArray()),
                    ("sources", Texts(chunk, item => item.Source)),
                    ("names", Texts(chunk, item => item.Name)),
                    ("origins", Texts(chunk, item => item.Origin)),
                    ("hashes", Texts(chunk, item => item.Sha256)),
                    ("private", chunk.Select(item => item.AllowPrivate).ToArray()));
            }

            await TellAsync(connection, QueueNews.Of([.. items.Select(item => item.Key.Name)]) with { Arrived = true }, cancellationToken);
            return true;
        },
        cancellationToken);

    public Task<List<QueuedFile>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ListAsync(Read, $"SELECT {Columns} FROM queue.files WHERE id = ANY(@ids) ORDER BY number", cancellationToken, ("ids", ids.ToArray())), cancellationToken);

    /// <summary>What is worked on and, up to a bound for each state, what waits next and what was last over; in the order in which they came.</summary>
    public Task<List<QueuedFile>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ListAsync(
            Read,
            $"""
            SELECT * FROM (
                (SELECT {Columns} FROM queue.files WHERE state = 'Running')
                UNION ALL (SELECT {Columns} FROM queue.files WHERE state = 'Waiting' ORDER BY priority DESC, number LIMIT {MostListed})
                UNION ALL (SELECT {Columns} FROM queue.files WHERE state = 'Failed' ORDER BY number DESC LIMIT {MostListed})
                UNION ALL (SELECT {Columns} FROM queue.files WHERE state IN ('Done', 'Known', 'Cancelled') ORDER BY changed DESC LIMIT {MostListed})) AS listed
            ORDER BY number
            """,
            cancellationToken),
        cancellationToken);

    public Task<List<string>> HashesAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ListAsync(reader => reader.GetString(0), "SELECT DISTINCT sha256 FROM queue.files WHERE sha256 IS NOT NULL AND state IN ('Waiting', 'Running', 'Failed')", cancellationToken), cancellationToken);

    public async Task<QueueDepth> DepthAsync(CancellationToken cancellationToken) => (await database.ReadAsync(
        connection => connection.ListAsync(
            reader => new QueueDepth(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.IsDBNull(3) ? null : TimeSpan.FromSeconds(reader.GetDouble(3))),
            """
            SELECT count(*) FILTER (WHERE state = 'Waiting'), count(*) FILTER (WHERE state = 'Running'), count(*) FILTER (WHERE state = 'Failed'),
                extract(epoch FROM now() - min(added) FILTER (WHERE state = 'Waiting'))::double precision
            FROM queue.files WHERE state IN ('Waiting', 'Running', 'Failed')
            """,
            cancellationToken),
        cancellationToken))[0];

    /// <summary>Takes files out, also those that are worked on: the worker hears of it.</summary>
    public Task CancelAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var cancelled = await connection.ListAsync(
                reader => reader.GetString(0),
                "UPDATE queue.files SET state = 'Cancelled', stage = NULL, changed = now() WHERE id = ANY(@ids) AND state IN ('Waiting', 'Running') RETURNING id",
                cancellationToken,
                ("ids", ids.ToArray()));
            foreach (var chunk in cancelled.Chunk(QueueNews.Most))
            {
                await TellAsync(connection, new QueueNews { Changed = chunk, Cancelled = chunk }, cancellationToken);
            }

            return true;
        },
        cancellationToken);

    /// <summary>Whether a worker is still at one of the files.</summary>
    public async Task<bool> AreHeldAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => await database.ReadAsync(
        connection => connection.ScalarAsync("SELECT count(*) FROM queue.files WHERE id = ANY(@ids) AND node IS NOT NULL", cancellationToken, ("ids", ids.ToArray())), cancellationToken) > 0;

    /// <summary>Forgets files that are over.</summary>
    /// <returns>The hashes of failed ones' contents that no other file of the queue has.</returns>
    public Task<List<string>> ForgetAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var gone = await connection.ListAsync(
                reader => (Id: reader.GetString(0), Sha256: reader.Text(1)),
                "DELETE FROM queue.files WHERE id = ANY(@ids) AND state NOT IN ('Waiting', 'Running') RETURNING id, CASE WHEN state IN ('Failed', 'Cancelled') THEN sha256 END",
                cancellationToken,
                ("ids", ids.ToArray()));
            foreach (var chunk in gone.Chunk(QueueNews.Most))
            {
                await TellAsync(connection, new QueueNews { Gone = [.. chunk.Select(file => file.Id)] }, cancellationToken);
            }

            return await connection.ListAsync(
                reader => reader.GetString(0),
                "SELECT DISTINCT gone.sha256 FROM unnest(@hashes) AS gone(sha256) WHERE NOT EXISTS (SELECT FROM queue.files f WHERE f.sha256 = gone.sha256)",
                cancellationToken,
                ("hashes", gone.Select(file => file.Sha256).OfType<string>().ToArray()));
        },
        cancellationToken);

    public Task<List<string>> OpenIdsAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ListAsync(reader => reader.GetString(0), "SELECT id FROM queue.files WHERE state IN ('Waiting', 'Running')", cancellationToken), cancellationToken);

    /// <summary>The files that have a document's content.</summary>
    public Task<List<string>> OfDocumentAsync(string sha256, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ListAsync(reader => reader.GetString(0), "SELECT id FROM queue.files WHERE sha256 = @sha256", cancellationToken, ("sha256", sha256)), cancellationToken);

    public static Task TellAsync(NpgsqlConnection connection, QueueNews news, CancellationToken cancellationToken) => PostgresEvents.PublishAsync(connection, QueueNews.Topic, news.Write(), cancellationToken);

    public static QueuedFile Read(NpgsqlDataReader reader) => new(
        new QueueItem(reader.GetString(2))
        {
            Id = reader.GetString(1),
            Name = reader.GetString(3),
            Origin = reader.Text(4),
            Sha256 = reader.Text(5),
            AllowPrivate = reader.GetBoolean(6),
            Attempts = reader.GetInt32(9),
            Failure = reader.Text(14) is { } code ? new ReadFailure(code, reader.Text(15) ?? "") : null,
            Added = reader.Time(18),
        },
        reader.GetInt64(0),
        (FilePriority)reader.GetInt32(7),
        reader.Word<FileState>(8))
    {
        Run = reader.GetInt64(10),
        Stage = reader.Text(11) is { } stage && Enum.TryParse<IngestionStage>(stage, out var known) ? known : null,
        Page = reader.GetInt32(12),
        PageCount = reader.GetInt32(13),
        DocumentId = reader.Long(16),
        Company = reader.Text(17),
        Problem = reader.IsDBNull(14) ? reader.Text(15) : null,
    };

    public static string ColumnNames => Columns;

    private static string[] Texts(QueueItem[] items, Func<QueueItem, string?> text) => [.. items.Select(item => KeptText.Of(text(item) ?? ""))];
}
