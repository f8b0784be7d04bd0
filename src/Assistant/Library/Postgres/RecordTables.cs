using System.Text.Json;
using LittleGiants.Extraction.Documents;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>Reads facts, statements, passages and rows.</summary>
internal static class RecordTables
{
    public static Task<List<FactRecord>> FactsAsync(NpgsqlConnection connection, FactQuery query, CancellationToken cancellationToken)
    {
        var where = new List<string>();
        var parameters = new List<(string, object?)>();
        Restrict("company_id = @company", "company", query.CompanyId);
        Restrict("document_id = @document", "document", query.DocumentId);
        Restrict("fiscal_year = @year", "year", query.FiscalYear);
        Restrict("concept = ANY(@concepts)", "concepts", query.Concepts?.ToArray());
        return connection.ListAsync(
            reader => JsonSerializer.Deserialize(reader.GetString(3), LibraryJson.Compact.FactRecord)! with { Id = reader.GetInt64(0), DocumentId = reader.GetInt64(1), CompanyId = reader.Long(2) },
            $"SELECT id, document_id, company_id, data FROM facts {(where.Count > 0 ? "WHERE " + string.Join(" AND ", where) : "")} ORDER BY document_id, position",
            cancellationToken, [.. parameters]);

        void Restrict(string condition, string name, object? value)
        {
            if (value is not null)
            {
                where.Add(condition);
                parameters.Add((name, value));
            }
        }
    }

    public static Task<List<StatementRecord>> StatementsAsync(NpgsqlConnection connection, string topic, long? companyId, long? documentId, CancellationToken cancellationToken) => connection.ListAsync(
        reader => JsonSerializer.Deserialize(reader.GetString(2), LibraryJson.Compact.StatementRecord)! with { DocumentId = reader.GetInt64(0), CompanyId = reader.Long(1) },
        $"SELECT document_id, company_id, data FROM statements WHERE starts_with(topic, @topic){(companyId is null ? "" : " AND company_id = @company")}{(documentId is null ? "" : " AND document_id = @document")} ORDER BY id",
        cancellationToken,
        [("topic", topic), .. companyId is null ? Array.Empty<(string, object?)>() : [("company", companyId)], .. documentId is null ? Array.Empty<(string, object?)>() : [("document", documentId)]]);

    public static async Task<List<PassageRecord>> PassagesAsync(NpgsqlConnection connection, IReadOnlyList<long> ids, CancellationToken cancellationToken) => InOrder(
        ids,
        record => record.Id,
        await connection.ListAsync(
            reader => new PassageRecord(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt32(2), new TextSpan(reader.GetInt32(3), reader.GetInt32(4)), reader.GetBoolean(5), reader.GetString(6)),
            "SELECT id, document_id, page, start, \"end\", is_table, heading FROM passages WHERE id = ANY(@ids)",
            cancellationToken, ("ids", ids.ToArray())));

    public static async Task<List<RowRecord>> RowsAsync(NpgsqlConnection connection, IReadOnlyList<long> ids, CancellationToken cancellationToken) => InOrder(
        ids,
        record => record.Id,
        await connection.ListAsync(
            reader => JsonSerializer.Deserialize(reader.GetString(2), LibraryJson.Compact.RowRecord)! with { Id = reader.GetInt64(0), DocumentId = reader.GetInt64(1) },
            "SELECT id, document_id, data FROM rows WHERE id = ANY(@ids)",
            cancellationToken, ("ids", ids.ToArray())));

    private static List<T> InOrder<T>(IReadOnlyList<long> ids, Func<T, long> idOf, List<T> records)
    {
        var byId = records.ToDictionary(idOf);
        return [.. ids.Where(byId.ContainsKey).Select(id => byId[id])];
    }
}
