using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library.Postgres;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>What a worker writes of the files it is at. A row is its own as long as the row's run is the one that it began.</summary>
internal sealed class WorkTable(PostgresDatabase database, string node)
{
    /// <summary>Files that were over this long ago are forgotten, failed ones not.</summary>
    private const string Kept = "7 days";

    /// <summary>Files that are over and are kept at most, failed ones beside them.</summary>
    private const int MostOver = 10_000;

    /// <summary>One process at a time looks for what has to be given to Quartz.</summary>
    private const long SweepLock = 0x4C47_0003;

    /// <summary>Takes a file, and counts the try before anything is done.</summary>
    /// <returns>Null when there is nothing to do any more.</returns>
    public Task<QueuedFile?> BeginAsync(string id, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var begun = await connection.ListAsync(
                QueueTable.Read,
                $"""
                UPDATE queue.files SET state = 'Running', attempts = attempts + 1, run = run + 1, node = @node, stage = NULL, page = 0, changed = now()
                WHERE id = @id AND state IN ('Waiting', 'Running') RETURNING {QueueTable.ColumnNames}
                """,
                cancellationToken,
                ("id", id),
                ("node", node));
            if (begun.Count == 0)
            {
                // It was cancelled while a worker was at it that is gone.
                await connection.RunAsync("UPDATE queue.files SET node = NULL WHERE id = @id AND state NOT IN ('Waiting', 'Running')", cancellationToken, ("id", id));
            }

            await QueueTable.TellAsync(connection, QueueNews.Of([id]), cancellationToken);
            return begun.FirstOrDefault();
        },
        cancellationToken);

    /// <summary>Keeps what was fetched: from then on the source is not needed.</summary>
    public Task KeepContentAsync(QueuedFile file, QueueItem fetched, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.RunAsync(
            "UPDATE queue.files SET sha256 = @sha256, name = @name WHERE id = @id AND run = @run",
            cancellationToken,
            ("id", file.Id),
            ("run", file.Run),
            ("sha256", fetched.Sha256),
            ("name", fetched.Name)),
        cancellationToken);

    /// <summary>Keeps how far the work on files is.</summary>
    /// <returns>The files that are still this worker's.</returns>
    public Task<List<string>> KeepProgressAsync(IReadOnlyList<(QueuedFile File, FileProgress Progress)> files, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.ListAsync(
            reader => reader.GetString(0),
            """
            UPDATE queue.files f SET stage = p.stage, page = p.page, page_count = p.page_count
            FROM unnest(@ids, @runs, @stages, @pages, @counts) AS p(id, run, stage, page, page_count)
            WHERE f.id = p.id AND f.run = p.run AND f.state = 'Running' RETURNING f.id
            """,
            cancellationToken,
            ("ids", files.Select(entry => entry.File.Id).ToArray()),
            ("runs", files.Select(entry => entry.File.Run).ToArray()),
            ("stages", files.Select(entry => entry.Progress.Stage.ToString()).ToArray()),
            ("pages", files.Select(entry => entry.Progress.Page).ToArray()),
            ("counts", files.Select(entry => entry.Progress.PageCount).ToArray())),
        cancellationToken);

    public Task FinishAsync(QueuedFile file, IngestionOutcome outcome, CancellationToken cancellationToken) => EndAsync(
        file,
        """
        state = @state, name = @name, failure_code = @code, failure = @failure, document_id = @document, company = @company,
        page = CASE WHEN @pages > 0 THEN @pages ELSE page END, page_count = CASE WHEN @pages > 0 THEN @pages ELSE page_count END
        """,
        cancellationToken,
        ("state", outcome switch { { Failure: not null } => FileState.Failed, { IsNew: false } => FileState.Known, _ => FileState.Done }),
        ("name", outcome.Name),
        ("code", outcome.Failure?.Code),
        ("failure", outcome.Failure?.Message),
        ("document", outcome.Document?.Id),
        ("company", outcome.Company),
        ("pages", outcome.Document?.PageCount ?? 0));

    /// <summary>Puts a file back, to be tried again after a rest.</summary>
    /// <param name="problem">What went wrong, for people; null when nothing did and the try does not count.</param>
    public Task HandBackAsync(QueuedFile file, TimeSpan rest, string? problem, CancellationToken cancellationToken) => EndAsync(
        file,
        "state = 'Waiting', attempts = attempts - @uncounted, due = now() + make_interval(secs => @rest), failure = @problem",
        cancellationToken,
        ("uncounted", problem is null ? 1 : 0),
        ("rest", rest.TotalSeconds),
        ("problem", problem));

    /// <summary>Gives those that wait or are a dead node's, and that no trigger of Quartz stands for, to <paramref name="schedule"/>: the first in order, as many as there is room for.</summary>
    /// <param name="room">Triggers that may be there at once.</param>
    /// <returns>Whether more are left.</returns>
    public Task<bool> SweepAsync(int room, Func<IReadOnlyList<QueuedFile>, Task> schedule, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            if (await connection.ScalarAsync("SELECT pg_try_advisory_xact_lock(@lock)::int", cancellationToken, ("lock", SweepLock)) == 0)
            {
                return false;
            }

            // Neither what has a higher priority nor what a node that died was at waits for room.
            var files = await connection.ListAsync(
                QueueTable.Read,
                $"""
                WITH held AS (SELECT job_name AS id FROM queue.qrtz_triggers WHERE trigger_state NOT IN ('COMPLETE', 'ERROR') UNION SELECT job_name FROM queue.qrtz_fired_triggers WHERE job_name IS NOT NULL)
                SELECT {QueueTable.ColumnNames} FROM queue.files f
                WHERE state IN ('Waiting', 'Running') AND due <= now() AND NOT EXISTS (SELECT FROM held WHERE held.id = f.id)
                ORDER BY priority DESC, number
                LIMIT greatest(@room - (SELECT count(*) FROM held), (SELECT least(@room, count(*)) FROM queue.files WHERE state = 'Waiting' AND priority > 0))
                    + (SELECT count(*) FROM queue.files WHERE state = 'Running')
                """,
                cancellationToken,
                ("room", room));
            if (files.Count > 0)
            {
                await schedule(files);
            }

            return files.Count == room;
        },
        cancellationToken);

    /// <summary>Forgets what has been over for long.</summary>
    public Task<int> TrimAsync(CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.RunAsync(
            $"""
            DELETE FROM queue.files WHERE state IN ('Done', 'Known', 'Cancelled') AND node IS NULL AND (changed < now() - interval '{Kept}'
                OR number <= (SELECT number FROM queue.files WHERE state IN ('Done', 'Known', 'Cancelled') ORDER BY number DESC OFFSET {MostOver} LIMIT 1))
            """,
            cancellationToken),
        cancellationToken);

    private Task<bool> EndAsync(QueuedFile file, string change, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters) => database.WriteAsync(
        async connection =>
        {
            await using var command = connection.Command(
                $"UPDATE queue.files SET {change}, node = NULL, stage = NULL, changed = now() WHERE id = @id AND run = @run AND state = 'Running'", [.. parameters, ("id", file.Id), ("run", file.Run)]);
            if (await command.ExecuteNonQueryAsync(cancellationToken) == 0)
            {
                // Cancelled meanwhile: whoever waits for that sees that the work has stopped.
                await connection.RunAsync("UPDATE queue.files SET node = NULL WHERE id = @id AND run = @run", cancellationToken, ("id", file.Id), ("run", file.Run));
            }

            await QueueTable.TellAsync(connection, QueueNews.Of([file.Id]), cancellationToken);
            return true;
        },
        cancellationToken);
}
