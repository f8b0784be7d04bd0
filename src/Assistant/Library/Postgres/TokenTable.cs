using LittleGiants.Assistant.Library.Copying;
using Npgsql;
using NpgsqlTypes;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>The tables <c>tokens</c> and <c>token_changes</c>: in how many passages and rows each token stands.</summary>
internal static class TokenTable
{
    /// <summary>The entry that counts passages and rows themselves.</summary>
    private const string All = "";

    /// <summary>The advisory lock of the one who folds.</summary>
    private const long FoldLock = 0x4C47_0002;

    private static readonly TimeSpan UsualLimit = TimeSpan.FromMinutes(5);

    public static async Task<(IReadOnlyDictionary<string, long> Frequencies, long Passages)> FrequenciesAsync(NpgsqlConnection connection, IReadOnlyCollection<string> tokens, CancellationToken cancellationToken)
    {
        var counts = await CountsAsync(connection, tokens, cancellationToken);
        return (counts.Where(count => count.Token != All && count.Passages > 0).ToDictionary(count => count.Token, count => count.Passages), counts.FirstOrDefault(count => count.Token == All).Passages);
    }

    public static async Task<(IReadOnlyDictionary<string, long> Frequencies, long Rows, long Length)> RowFrequenciesAsync(NpgsqlConnection connection, IReadOnlyCollection<string> tokens, CancellationToken cancellationToken)
    {
        var counts = await CountsAsync(connection, tokens, cancellationToken);
        var all = counts.FirstOrDefault(count => count.Token == All);
        return (counts.Where(count => count.Token != All).ToDictionary(count => count.Token, count => count.Rows), all.Rows, all.Length);
    }

    public static Task AddAsync(NpgsqlConnection connection, TokenCounts counts, CancellationToken cancellationToken) => connection.CopyAsync(
        "token_changes", "token, passages, rows, length",
        counts.Tokens.Select(entry => (Token: entry.Key, entry.Value.Passages, entry.Value.Rows, Length: 0)).Append((Token: All, counts.Passages, counts.Rows, counts.Length)),
        async (copy, count) =>
        {
            await copy.WriteAsync(count.Token, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(count.Passages, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(count.Rows, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(count.Length, NpgsqlDbType.Integer, cancellationToken);
        },
        cancellationToken);

    /// <summary>Takes back what a document's passages and rows added; to be called while they stand.</summary>
    public static Task SubtractAsync(NpgsqlConnection connection, IdRange passages, IdRange rows, CancellationToken cancellationToken) => connection.RunAsync(
        """
        INSERT INTO token_changes (token, passages, rows, length)
        SELECT lexeme, -count(*) FILTER (WHERE is_passage), -count(*) FILTER (WHERE NOT is_passage), 0 FROM (
            SELECT lexeme, true AS is_passage FROM passage_index, unnest(tokens) WHERE id BETWEEN @p1 AND @p2
            UNION ALL SELECT lexeme, false FROM row_index, unnest(tokens) WHERE id BETWEEN @r1 AND @r2) stood
        WHERE left(lexeme, 1) <> '#' GROUP BY lexeme
        UNION ALL SELECT '', -(SELECT count(*) FROM passage_index WHERE id BETWEEN @p1 AND @p2), -(SELECT count(*) FROM row_index WHERE id BETWEEN @r1 AND @r2),
            -(SELECT coalesce(sum(cardinality(positions)), 0) FROM row_index, unnest(tokens) WHERE id BETWEEN @r1 AND @r2)
        """,
        cancellationToken, ("p1", passages.First), ("p2", passages.Last), ("r1", rows.First), ("r2", rows.Last));

    /// <summary>Folds the changes into the counts, unless another writer does.</summary>
    /// <param name="wait">Folds whoever else does: no word of what was removed may stay.</param>
    public static async Task FoldAsync(NpgsqlConnection connection, bool wait, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (wait)
        {
            await connection.RunAsync("SELECT pg_advisory_xact_lock(@lock)", cancellationToken, ("lock", FoldLock));
        }
        else if (await connection.ScalarAsync("SELECT pg_try_advisory_xact_lock(@lock)::int", cancellationToken, ("lock", FoldLock)) == 0)
        {
            return;
        }

        await FoldAllAsync(connection, UsualLimit, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Inside the caller's transaction.</summary>
    public static async Task FoldAllAsync(NpgsqlConnection connection, TimeSpan limit, CancellationToken cancellationToken)
    {
        await connection.RunForAsync(
            limit,
            """
            WITH gone AS (DELETE FROM token_changes RETURNING token, passages, rows, length)
            INSERT INTO tokens (token, passages, rows, length) SELECT token, sum(passages), sum(rows), sum(length) FROM gone GROUP BY token
            ON CONFLICT (token) DO UPDATE SET passages = tokens.passages + excluded.passages, rows = tokens.rows + excluded.rows, length = tokens.length + excluded.length
            """,
            cancellationToken);
        await connection.RunForAsync(limit, "DELETE FROM tokens WHERE passages = 0 AND rows = 0", cancellationToken);
    }

    private static Task<List<(string Token, long Passages, long Rows, long Length)>> CountsAsync(NpgsqlConnection connection, IReadOnlyCollection<string> tokens, CancellationToken cancellationToken) => connection.ListAsync(
        reader => (reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3)),
        """
        SELECT token, sum(passages)::bigint, sum(rows)::bigint, sum(length)::bigint FROM (
            SELECT token, passages, rows, length FROM tokens WHERE token = ANY(@tokens)
            UNION ALL SELECT token, passages, rows, length FROM token_changes WHERE token = ANY(@tokens)) counted
        GROUP BY token
        """,
        cancellationToken, ("tokens", (string[])[.. tokens.Select(KeptText.Of), All]));
}
