using System.Text.Json;
using LittleGiants.Extraction.Facts;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>Reads companies with their documents, facts and corrections, a range of ids at a time.</summary>
internal static class DossierTables
{
    public static List<CompanyDossier> Select(SqliteConnection connection, IdRange companies, IReadOnlyCollection<string> concepts)
    {
        // A plus keeps the store from going by concept or by number, which would pass over the whole library for each range.
        (string, object?)[] range = [("@first", companies.First), ("@last", companies.Last)];
        var documents = DocumentTable.Select(connection, "WHERE company_id BETWEEN @first AND @last ORDER BY +id", range).ToLookup(document => document.CompanyId);
        var corrections = connection.List(StoredCorrection.Read, $"SELECT {StoredCorrection.Columns} FROM corrections WHERE company_id BETWEEN @first AND @last ORDER BY id", range).ToLookup(correction => (long?)correction.CompanyId);
        var facts = connection.List(
            ReadFact,
            """
            SELECT id, document_id, company_id, data FROM facts
            WHERE company_id BETWEEN @first AND @last AND +concept IN (SELECT value FROM json_each(@concepts)) ORDER BY document_id, position
            """,
            [.. range, ("@concepts", JsonSerializer.Serialize(concepts))]).ToLookup(fact => fact.CompanyId);
        return [.. CompanyTable.Select(connection, companies).Select(company => new CompanyDossier(company, [.. documents[company.Id]], [.. facts[company.Id]], [.. corrections[company.Id]]))];
    }

    private static FactRecord ReadFact(SqliteDataReader reader)
    {
        // The bytes as they lie in the file: a string would be made only to be taken apart.
        var data = reader.GetFieldValue<byte[]>(3);
        var record = NarrowFactReader.Read(data);
        if (record.Fact.Status == FactStatus.Conflicting)
        {
            record = JsonSerializer.Deserialize(data, LibraryJson.Compact.FactRecord)!;
        }

        return record with { Id = reader.GetInt64(0), DocumentId = reader.GetInt64(1), CompanyId = reader.Long(2) };
    }
}
