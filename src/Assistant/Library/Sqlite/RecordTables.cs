using System.Text.Json;
using LittleGiants.Extraction.Documents;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>Reads facts, statements, passages and rows.</summary>
internal static class RecordTables
{
    public static List<FactRecord> Facts(SqliteConnection connection, FactQuery query)
    {
        var where = new List<string>();
        var parameters = new List<(string, object?)>();
        Restrict("company_id = @company", "@company", query.CompanyId);
        Restrict("document_id = @document", "@document", query.DocumentId);
        Restrict("fiscal_year = @year", "@year", query.FiscalYear);
        if (query.Concepts is { } concepts)
        {
            Restrict("concept IN (SELECT value FROM json_each(@concepts))", "@concepts", JsonSerializer.Serialize(concepts));
        }

        return connection.List(
            reader => JsonSerializer.Deserialize(reader.GetString(3), LibraryJson.Compact.FactRecord)! with { Id = reader.GetInt64(0), DocumentId = reader.GetInt64(1), CompanyId = reader.Long(2) },
            $"SELECT id, document_id, company_id, data FROM facts {(where.Count > 0 ? "WHERE " + string.Join(" AND ", where) : "")} ORDER BY document_id, position",
            [.. parameters]);

        void Restrict(string condition, string name, object? value)
        {
            if (value is not null)
            {
                where.Add(condition);
                parameters.Add((name, value));
            }
        }
    }

    public static List<StatementRecord> Statements(SqliteConnection connection, string topic, long? companyId, long? documentId) => connection.List(
        reader => JsonSerializer.Deserialize(reader.GetString(2), LibraryJson.Compact.StatementRecord)! with { DocumentId = reader.GetInt64(0), CompanyId = reader.Long(1) },
        "SELECT document_id, company_id, data FROM statements WHERE substr(topic, 1, length(@topic)) = @topic AND (@company IS NULL OR company_id = @company) AND (@document IS NULL OR document_id = @document) ORDER BY id",
        ("@topic", topic), ("@company", companyId), ("@document", documentId));

    public static List<PassageRecord> Passages(SqliteConnection connection, IReadOnlyList<long> ids) => InOrder(
        ids,
        record => record.Id,
        connection.List(
            reader => new PassageRecord(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt32(2), new TextSpan(reader.GetInt32(3), reader.GetInt32(4)), reader.GetBoolean(5), reader.GetString(6)),
            "SELECT id, document_id, page, start, end, is_table, heading FROM passages WHERE id IN (SELECT value FROM json_each(@ids))",
            ("@ids", JsonSerializer.Serialize(ids))));

    public static List<RowRecord> Rows(SqliteConnection connection, IReadOnlyList<long> ids) => InOrder(
        ids,
        record => record.Id,
        connection.List(
            reader => JsonSerializer.Deserialize(reader.GetString(2), LibraryJson.Compact.RowRecord)! with { Id = reader.GetInt64(0), DocumentId = reader.GetInt64(1) },
            "SELECT id, document_id, data FROM rows WHERE id IN (SELECT value FROM json_each(@ids))",
            ("@ids", JsonSerializer.Serialize(ids))));

    private static List<T> InOrder<T>(IReadOnlyList<long> ids, Func<T, long> idOf, List<T> records)
    {
        var byId = records.ToDictionary(idOf);
        return [.. ids.Where(byId.ContainsKey).Select(id => byId[id])];
    }
}
