using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace LittleGiants.Assistant.Tests.Ingestion.Cluster;

/// <summary>All that a library in PostgreSQL holds as text, without ids, times, sources and the order in which it came: two libraries of the same documents are equal here.</summary>
internal static class PostgresDump
{
    public static async Task<string> OfAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync();
        var dump = new StringBuilder();
        await AddAsync(dump, connection, "companies", "SELECT name FROM companies");
        await AddAsync(dump, connection, "aliases", "SELECT c.name, d.sha256, alias, a.kind FROM aliases a JOIN companies c ON c.id = a.company_id JOIN documents d ON d.id = a.document_id");
        await AddAsync(dump, connection, "documents", """
            SELECT d.sha256, d.name, d.media_type, d.kind, d.language, d.title, d.outlet, d.date, c.name, d.fiscal_year, d.period_start, d.period_end, d.is_interim, d.is_corrected,
                d.currency, d.page_count, d.unreadable, d.warnings, d.absent, s.sha256, d.last_passage - d.first_passage, d.last_row - d.first_row, d.stamp
            FROM documents d LEFT JOIN companies c ON c.id = d.company_id LEFT JOIN documents s ON s.id = d.superseded_by
            """);
        await AddAsync(dump, connection, "pages", "SELECT d.sha256, number, start, width, height, quality, content FROM pages JOIN documents d ON d.id = document_id");
        await AddAsync(dump, connection, "passages", """SELECT d.sha256, p.id - d.first_passage, page, start, "end", is_table, heading FROM passages p JOIN documents d ON d.id = document_id""");
        await AddAsync(dump, connection, "rows", """SELECT d.sha256, r.id - d.first_row, page, start, "end", data FROM rows r JOIN documents d ON d.id = document_id""");
        await AddAsync(dump, connection, "facts", "SELECT d.sha256, position, c.name, concept, f.fiscal_year, scope, value, unit, data FROM facts f JOIN documents d ON d.id = f.document_id LEFT JOIN companies c ON c.id = f.company_id");
        await AddAsync(dump, connection, "statements", "SELECT d.sha256, topic, data FROM statements JOIN documents d ON d.id = document_id");
        await AddAsync(dump, connection, "tokens", """
            SELECT token, sum(passages), sum(rows), sum(length) FROM (SELECT token, passages, rows, length FROM tokens UNION ALL SELECT token, passages, rows, length FROM token_changes) AS all_tokens
            GROUP BY token HAVING sum(passages) <> 0 OR sum(rows) <> 0
            """);
        foreach (var (table, index) in new[] { ("passages", "passage_index"), ("rows", "row_index") })
        {
            await AddAsync(dump, connection, index, $"SELECT (SELECT count(*) FROM {index}) - (SELECT count(*) FROM {table})");
        }

        return dump.ToString();
    }

    private static async Task AddAsync(StringBuilder dump, NpgsqlConnection connection, string title, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes
                ? Convert.ToHexStringLower(SHA256.HashData(bytes))
                : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        lines.Sort(StringComparer.Ordinal);
        dump.Append(CultureInfo.InvariantCulture, $"# {title} ({lines.Count})\n").AppendJoin('\n', lines).Append('\n');
    }
}
