using System.Text.Json;
using LittleGiants.Extraction.Facts;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>Reads companies with their documents, facts and corrections, a range of ids at a time.</summary>
internal static class DossierTables
{
    public static async Task<List<CompanyDossier>> SelectAsync(NpgsqlConnection connection, IdRange companies, IReadOnlyCollection<string> concepts, CancellationToken cancellationToken)
    {
        (string, object?)[] range = [("first", companies.First), ("last", companies.Last)];
        var documents = (await DocumentTable.SelectAsync(connection, "WHERE company_id BETWEEN @first AND @last ORDER BY id", cancellationToken, range)).ToLookup(document => document.CompanyId);
        var corrections = (await connection.ListAsync(StoredCorrection.Read, $"SELECT {StoredCorrection.Columns} FROM corrections WHERE company_id BETWEEN @first AND @last ORDER BY id", cancellationToken, range))
            .ToLookup(correction => (long?)correction.CompanyId);
        var facts = (await connection.ListAsync(
            ReadFact,
            "SELECT id, document_id, company_id, data FROM facts WHERE company_id BETWEEN @first AND @last AND concept = ANY(@concepts) ORDER BY document_id, position",
            cancellationToken, [.. range, ("concepts", concepts.ToArray())])).ToLookup(fact => fact.CompanyId);
        return [.. (await CompanyTable.SelectAsync(connection, companies, cancellationToken)).Select(company => new CompanyDossier(company, [.. documents[company.Id]], [.. facts[company.Id]], [.. corrections[company.Id]]))];
    }

    private static FactRecord ReadFact(NpgsqlDataReader reader)
    {
        // The bytes as they come: a string would be made only to be taken apart.
        var data = reader.GetFieldValue<byte[]>(3);
        var record = NarrowFactReader.Read(data);
        if (record.Fact.Status == FactStatus.Conflicting)
        {
            record = JsonSerializer.Deserialize(data, LibraryJson.Compact.FactRecord)!;
        }

        return record with { Id = reader.GetInt64(0), DocumentId = reader.GetInt64(1), CompanyId = reader.Long(2) };
    }
}
